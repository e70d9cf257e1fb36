// What must be secret: Slack knows no managed identity. Everything else signs in by the bot's identity and needs no secret.

@description('The end of the name.')
@maxLength(18)
param name string

@description('The region.')
param location string

@description('Who may read the secrets: the object id of the bot\'s identity.')
param reader string

@description('Where it is written down who has read a secret: the id of the Log Analytics workspace.')
param workspace string

@secure()
@description('Slack\'s signing secret. Empty: the one that is in the vault stays.')
param slackSigningSecret string

@secure()
@description('Slack\'s bot token. Empty: the one that is in the vault stays.')
param slackBotToken string

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: 'kv-${name}'
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enablePurgeProtection: true
    softDeleteRetentionInDays: 90
  }

  resource signingSecret 'secrets' = if (!empty(slackSigningSecret)) {
    name: 'slack-signing-secret'
    properties: { value: slackSigningSecret }
  }

  resource botToken 'secrets' = if (!empty(slackBotToken)) {
    name: 'slack-bot-token'
    properties: { value: slackBotToken }
  }
}

var keyVaultSecretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

resource mayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, reader, keyVaultSecretsUser)
  scope: vault
  properties: {
    principalId: reader
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', keyVaultSecretsUser)
  }
}

resource readers 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'readers'
  scope: vault
  properties: {
    workspaceId: workspace
    logs: [{ category: 'AuditEvent', enabled: true }]
  }
}

output uri string = vault.properties.vaultUri
