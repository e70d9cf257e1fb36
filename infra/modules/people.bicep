// Who is woken when something is wrong.

@description('The end of the name.')
param name string

@description('An e-mail address.')
param email string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${name}'
  location: 'global'
  properties: {
    groupShortName: 'chatdash'
    enabled: true
    emailReceivers: [{ name: 'on call', emailAddress: email, useCommonAlertSchema: true }]
  }
}

output id string = people.id
