// Where logs, metrics and traces are kept. The bot sends them itself, by its identity.

@description('The end of the names.')
param name string

@description('The region.')
param location string

@description('Whose telemetry is taken: the object id of the bot\'s identity.')
param writer string

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: 'log-${name}'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 90
    // Ten times what a bot of a thousand sites writes: a fault that logs without end shall not cost a fortune.
    workspaceCapping: { dailyQuotaGb: 1 }
    features: { disableLocalAuth: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-${name}'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

var monitoringMetricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

resource mayWrite 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, writer, monitoringMetricsPublisher)
  scope: insights
  properties: {
    principalId: writer
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', monitoringMetricsPublisher)
  }
}

output workspace string = workspace.id
output insights string = insights.id

// It names the place and is no secret: whoever has no role there is refused.
output connectionString string = insights.properties.ConnectionString
