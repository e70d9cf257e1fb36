// The registration by which Teams knows the bot.

@description('The end of the name.')
param name string

@description('What people see as the bot\'s name.')
param displayName string

@description('Where the bot listens: its host name.')
param host string

@description('The id of the identity that is the bot.')
param identity string

@description('The client id of that identity.')
param appId string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: 'bot-${name}'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: displayName
    endpoint: 'https://${host}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: appId
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: identity
    disableLocalAuth: true
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: {
      channelName: 'MsTeamsChannel'
      location: 'global'
      properties: { isEnabled: true, acceptedTerms: true }
    }
  }
}
