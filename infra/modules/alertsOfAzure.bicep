// What Azure measures and shall wake someone. Each rule has its lines in operations.md: what it means, and what to do.

@description('The id of the container app.')
param app string

@description('The id of the Cosmos DB account.')
param cosmos string

@description('The id of the PostgreSQL server.')
param postgres string

@description('Who is woken: the id of an action group.')
param people string

var rules = [
  {
    name: 'bot-fails-at-the-door'
    description: 'The bot answers with 5xx: Teams and Slack show people an error.'
    severity: 1
    scope: app
    metric: 'Requests'
    aggregation: 'Total'
    operator: 'GreaterThan'
    threshold: 5
    window: 'PT15M'
    dimensions: [{ name: 'statusCodeCategory', operator: 'Include', values: ['5xx'] }]
  }
  {
    name: 'bot-restarts'
    description: 'An instance was started again more than twice.'
    severity: 1
    scope: app
    metric: 'RestartCount'
    aggregation: 'Maximum'
    operator: 'GreaterThan'
    threshold: 2
    window: 'PT15M'
    dimensions: []
  }
  {
    name: 'instance-missing'
    description: 'Fewer than two instances run.'
    severity: 2
    scope: app
    metric: 'Replicas'
    aggregation: 'Average'
    operator: 'LessThan'
    threshold: 2
    window: 'PT30M'
    dimensions: []
  }
  {
    name: 'store-throttled'
    description: 'Cosmos DB refuses requests because too many come at once (429).'
    severity: 2
    scope: cosmos
    metric: 'TotalRequests'
    aggregation: 'Count'
    operator: 'GreaterThan'
    threshold: 100
    window: 'PT15M'
    dimensions: [{ name: 'StatusCode', operator: 'Include', values: ['429'] }]
  }
  {
    name: 'schedule-down'
    description: 'PostgreSQL does not run: no message is sent, no quarter opens.'
    severity: 1
    scope: postgres
    metric: 'is_db_alive'
    aggregation: 'Maximum'
    operator: 'LessThan'
    threshold: 1
    window: 'PT15M'
    dimensions: []
  }
]

resource alerts 'Microsoft.Insights/metricAlerts@2018-03-01' = [
  for rule in rules: {
    name: rule.name
    location: 'global'
    properties: {
      description: rule.description
      severity: rule.severity
      enabled: true
      scopes: [rule.scope]
      evaluationFrequency: 'PT5M'
      windowSize: rule.window
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
        allOf: [
          {
            criterionType: 'StaticThresholdCriterion'
            name: rule.metric
            metricName: rule.metric
            timeAggregation: rule.aggregation
            operator: rule.operator
            threshold: rule.threshold
            dimensions: rule.dimensions
          }
        ]
      }
      actions: [{ actionGroupId: people }]
    }
  }
]
