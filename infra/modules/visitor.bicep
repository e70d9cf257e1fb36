// A visitor from outside, every five minutes from three continents, who asks whether the bot is ready. It looks at the certificate too.

@description('The end of the name.')
param name string

@description('The region.')
param location string

@description('The bot\'s host name.')
param host string

@description('The id of Application Insights.')
param insights string

@description('Who is woken: the id of an action group.')
param people string

resource visitor 'Microsoft.Insights/webtests@2022-06-15' = {
  name: 'ready-${name}'
  location: location
  kind: 'standard'
  tags: { 'hidden-link:${insights}': 'Resource' }
  properties: {
    SyntheticMonitorId: 'ready-${name}'
    Name: 'ready'
    Enabled: true
    Kind: 'standard'
    Frequency: 300
    Timeout: 30
    RetryEnabled: true
    Locations: [{ Id: 'emea-nl-ams-azr' }, { Id: 'us-va-ash-azr' }, { Id: 'apac-sg-sin-azr' }]
    Request: { RequestUrl: 'https://${host}/health/ready', HttpVerb: 'GET', ParseDependentRequests: false }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 7 }
  }
}

resource notReady 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'bot-not-ready'
  location: 'global'
  properties: {
    description: 'The bot does not answer, or a part of it is down: GET /health/ready says which.'
    severity: 0
    enabled: true
    scopes: [visitor.id, insights]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: visitor.id
      componentId: insights
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: people }]
  }
}
