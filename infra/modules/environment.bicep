// Where the bot's container runs.

@description('The end of the name.')
param name string

@description('The region.')
param location string

@description('The subnet that it stands in.')
param subnet string

@description('Where its logs go: the id of the Log Analytics workspace.')
param workspace string

@description('Whether the instances are spread over several availability zones of the region.')
param overZones bool

resource environment 'Microsoft.App/managedEnvironments@2025-07-01' = {
  name: 'cae-${name}'
  location: location
  properties: {
    // By the diagnostic setting below, which needs no key of the workspace.
    appLogsConfiguration: { destination: 'azure-monitor' }
    vnetConfiguration: { infrastructureSubnetId: subnet, internal: false }
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
    zoneRedundant: overZones
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: environment
  properties: {
    workspaceId: workspace
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
  }
}

output name string = environment.name
output domain string = environment.properties.defaultDomain
output verification string = environment.properties.customDomainConfiguration.customDomainVerificationId
