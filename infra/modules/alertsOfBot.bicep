// What the bot measures and shall wake someone. Each rule has its lines in operations.md: what it means, and what to do.

@description('The region.')
param location string

@description('Where the bot\'s metrics are kept: the id of the Log Analytics workspace.')
param workspace string

@description('Who is woken: the id of an action group.')
param people string

var rules = [
  {
    name: 'messages-fail'
    description: 'Messages end as failed or unreachable, more than ten within an hour.'
    severity: 1
    window: 'PT1H'
    query: '''
      AppMetrics
      | where Name == "chatdashboard.messages" and tostring(Properties["chatdashboard.message.outcome"]) in ("failed", "unreachable")
      | summarize Value = sum(Sum)
      | where Value > 10
    '''
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'messages-wait'
    description: 'A message has been waiting for its turn for more than an hour.'
    severity: 1
    window: 'PT30M'
    query: '''
      AppMetrics
      | where Name == "chatdashboard.queue.age"
      | summarize Value = max(Max)
      | where Value > 3600
    '''
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'calendar-behind'
    description: 'A step of a site\'s calendar has been due for more than an hour: a quarter that should be open is not, or did not close or publish.'
    severity: 1
    window: 'PT1H'
    query: '''
      AppMetrics
      | where Name == "chatdashboard.sites.behind"
      | summarize Value = max(Max)
      | where Value > 0
    '''
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'store-fails'
    description: 'Reading or saving documents fails, more than ten times in a quarter of an hour.'
    severity: 1
    window: 'PT15M'
    query: '''
      AppMetrics
      | where Name == "db.client.operation.duration" and isnotempty(tostring(Properties["error.type"]))
      | summarize Value = sum(ItemCount)
      | where Value > 10
    '''
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'bot-is-silent'
    description: 'No instance has sent a metric for half an hour: the other rules that go by them see nothing.'
    severity: 2
    window: 'PT30M'
    query: '''
      AppMetrics
      | where Name == "chatdashboard.queue.age"
    '''
    operator: 'LessThan'
    threshold: 1
  }
]

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: rule.name
    location: location
    kind: 'LogAlert'
    properties: {
      displayName: rule.name
      description: rule.description
      severity: rule.severity
      enabled: true
      scopes: [workspace]
      evaluationFrequency: 'PT15M'
      windowSize: rule.window
      autoMitigate: true
      // The tables are made by the first telemetry that comes.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: rule.operator
            threshold: rule.threshold
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [people] }
    }
  }
]
