// ChatDashboard in Azure: everything that one organisation needs, in one resource group. deploy.sh deploys it; operations.md says how to live with it.

@description('The region, as westeurope.')
param location string = resourceGroup().location

@description('How much there is to do. small: up to some hundred sites. large: beyond.')
@allowed(['small', 'large'])
param size string

@description('Whether it lies over several availability zones, so that it goes on when one of them fails. The region must have them; it cannot be changed later. The small schedule stays in one: nothing is lost with it.')
param overZones bool

@description('The bot\'s image, as registry/repository:tag. Empty in the first run: everything but the bot itself, so that there is a registry to push the image to.')
param image string

@description('Your own host name for the bot, as dashboard.foundation.example. Empty: the one that Azure gives.')
param customDomain string

@description('What people see as the bot\'s name in Teams.')
@maxLength(42)
param displayName string

@description('The directories whose people may use the bot in Teams, by tenant id.')
param tenants string[] = [tenant().tenantId]

@description('Who may do for every site what its facilitators may: Entra object ids.')
param administrators string[]

@description('The Slack workspace whose people may use the bot, as T024BE7LD. Empty: no Slack.')
param slackWorkspace string

@secure()
@description('Slack\'s signing secret. Empty: the one that is in the vault stays.')
param slackSigningSecret string

@secure()
@description('Slack\'s bot token. Empty: the one that is in the vault stays.')
param slackBotToken string

@description('Who is woken when something is wrong: an e-mail address.')
param alertEmail string

@description('Addresses from which people may look at the data in Cosmos DB, as 203.0.113.7. Empty: nobody but the bot.')
param officeAddresses string[]

var suffix = uniqueString(resourceGroup().id)
var name = 'chatdashboard-${suffix}'
var sizes = {
  small: { cpu: '0.5', memory: '1Gi', maxReplicas: 3, postgres: 'Standard_B1ms', tier: 'Burstable' }
  large: {
    cpu: '1.0'
    memory: '2Gi'
    maxReplicas: 10
    postgres: 'Standard_D2ds_v5'
    tier: 'GeneralPurpose'
  }
}
var chosen = sizes[size]

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: { name: name, location: location }
}

module network 'modules/network.bicep' = {
  name: 'network'
  params: { name: name, location: location }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: { name: name, location: location, writer: identity.outputs.principalId }
}

module registry 'modules/registry.bicep' = {
  name: 'registry'
  params: { name: 'chatdashboard${suffix}', location: location, reader: identity.outputs.principalId }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: 'cd-${suffix}'
    location: location
    reader: identity.outputs.principalId
    workspace: monitoring.outputs.workspace
    slackSigningSecret: slackSigningSecret
    slackBotToken: slackBotToken
  }
}

module cosmos 'modules/cosmos.bicep' = {
  name: 'cosmos'
  params: {
    name: name
    location: location
    writer: identity.outputs.principalId
    subnet: network.outputs.botSubnet
    addresses: officeAddresses
    overZones: overZones
  }
}

module postgres 'modules/postgres.bicep' = {
  name: 'postgres'
  params: {
    name: name
    location: location
    sku: chosen.postgres
    tier: chosen.tier
    overZones: overZones && size == 'large'
    subnet: network.outputs.postgresSubnet
    zone: network.outputs.postgresZone
    administrator: identity.outputs.name
    administratorId: identity.outputs.principalId
  }
}

module environment 'modules/environment.bicep' = {
  name: 'environment'
  params: {
    name: name
    location: location
    subnet: network.outputs.botSubnet
    workspace: monitoring.outputs.workspace
    overZones: overZones
  }
}

var defaultHost = 'chatdashboard.${environment.outputs.domain}'
var host = empty(customDomain) ? defaultHost : customDomain

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: name
    displayName: displayName
    host: host
    identity: identity.outputs.id
    appId: identity.outputs.clientId
  }
}

module app 'modules/app.bicep' = if (!empty(image)) {
  name: 'app'
  params: {
    location: location
    environment: environment.outputs.name
    image: image
    registry: registry.outputs.server
    identity: identity.outputs.id
    vault: vault.outputs.uri
    cpu: chosen.cpu
    memory: chosen.memory
    maxReplicas: chosen.maxReplicas
    customDomain: customDomain
    settings: concat(
      [
        { name: 'Teams__AppId', value: identity.outputs.clientId }
        { name: 'Teams__TenantId', value: tenant().tenantId }
        { name: 'Teams__ManagedIdentityClientId', value: identity.outputs.clientId }
        { name: 'Storage__Cosmos__Endpoint', value: cosmos.outputs.endpoint }
        { name: 'Storage__Cosmos__Database', value: cosmos.outputs.database }
        { name: 'Storage__Cosmos__Container', value: cosmos.outputs.container }
        { name: 'Storage__Cosmos__ManagedIdentityClientId', value: identity.outputs.clientId }
        { name: 'Scheduling__Postgres', value: postgres.outputs.connection }
        { name: 'Telemetry__ApplicationInsights', value: monitoring.outputs.connectionString }
        // Which identity signs in to PostgreSQL and Application Insights: Azure.Identity reads it.
        { name: 'AZURE_CLIENT_ID', value: identity.outputs.clientId }
      ],
      map(range(0, length(tenants)), at => { name: 'Teams__AllowedTenants__${at}', value: tenants[at] }),
      map(range(0, length(administrators)), at => { name: 'Administrators__${at}', value: administrators[at] }),
      empty(slackWorkspace) ? [] : [{ name: 'Slack__Workspaces__0__Id', value: slackWorkspace }]
    )
    secrets: empty(slackWorkspace)
      ? []
      : [
          { name: 'Slack__SigningSecret', secret: 'slack-signing-secret' }
          { name: 'Slack__Workspaces__0__BotToken', secret: 'slack-bot-token' }
        ]
  }
}

module people 'modules/people.bicep' = {
  name: 'people'
  params: { name: name, email: alertEmail }
}

module visitor 'modules/visitor.bicep' = if (!empty(image)) {
  name: 'visitor'
  params: {
    name: name
    location: location
    host: host
    insights: monitoring.outputs.insights
    people: people.outputs.id
  }
}

module alertsOfAzure 'modules/alertsOfAzure.bicep' = if (!empty(image)) {
  name: 'alertsOfAzure'
  params: {
    app: app!.outputs.id
    cosmos: cosmos.outputs.id
    postgres: postgres.outputs.id
    people: people.outputs.id
  }
}

module alertsOfBot 'modules/alertsOfBot.bicep' = if (!empty(image)) {
  name: 'alertsOfBot'
  params: {
    location: location
    workspace: monitoring.outputs.workspace
    people: people.outputs.id
  }
}

@description('The registry that the image is pushed to.')
output registry string = registry.outputs.server

@description('The Microsoft App ID of the bot, for the Teams app package.')
output appId string = identity.outputs.clientId

@description('Where the bot listens: https://…/api/messages for Teams, and the paths of Slack\'s manifest.')
output address string = 'https://${host}'

@description('The two DNS records that your own host name needs before it is deployed.')
output dnsRecords { cname: string, asuid: string } = { cname: defaultHost, asuid: environment.outputs.verification }
