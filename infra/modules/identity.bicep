// Who the bot is, to Teams, to its data, and to the registry that its image comes from: one identity, and no password anywhere.

@description('The end of the name.')
param name string

@description('The region.')
param location string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-${name}'
  location: location
}

output id string = identity.id
output name string = identity.name
output clientId string = identity.properties.clientId
output principalId string = identity.properties.principalId
