// Where the bot's image lies.

@description('The end of the name: letters and digits.')
@minLength(2)
@maxLength(47)
param name string

@description('The region.')
param location string

@description('Who may fetch images: the object id of the bot\'s identity.')
param reader string

resource registry 'Microsoft.ContainerRegistry/registries@2025-04-01' = {
  name: 'acr${name}'
  location: location
  sku: { name: 'Basic' }
  properties: {
    adminUserEnabled: false
    anonymousPullEnabled: false
  }
}

var acrPull = '7f951dda-4ed3-4680-a7ca-43fe172d538d'

resource mayPull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, reader, acrPull)
  scope: registry
  properties: {
    principalId: reader
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', acrPull)
  }
}

output server string = registry.properties.loginServer
