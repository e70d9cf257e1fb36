// The schedule that the bot's instances share. It has no address outside the network, and no password: the bot's identity is its administrator.
// It holds no answers and no names, only which message is still to be sent; lose it, and the bot plans it anew from its documents.

@description('The end of the name.')
@maxLength(58)
param name string

@description('The region.')
param location string

@description('The machine that it runs on, as Standard_B1ms.')
param sku string

@description('The tier of that machine.')
@allowed(['Burstable', 'GeneralPurpose'])
param tier string

@description('Whether a second server stands by in another availability zone.')
param overZones bool

@description('The subnet that it stands in.')
param subnet string

@description('The private DNS zone that it is found in.')
param zone string

@description('Who signs in: the name of the bot\'s identity.')
param administrator string

@description('The object id of the bot\'s identity.')
param administratorId string

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2025-08-01' = {
  name: 'psql-${name}'
  location: location
  sku: { name: sku, tier: tier }
  properties: {
    version: '17'
    authConfig: { activeDirectoryAuth: 'Enabled', passwordAuth: 'Disabled', tenantId: tenant().tenantId }
    network: { delegatedSubnetResourceId: subnet, privateDnsZoneArmResourceId: zone }
    storage: { storageSizeGB: 32, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: 7, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: overZones ? 'ZoneRedundant' : 'Disabled' }
  }

  resource database 'databases' = {
    name: 'chatdashboard'
  }

  // Only once the database is there: the server takes one change at a time.
  resource entra 'administrators' = {
    name: administratorId
    properties: { principalName: administrator, principalType: 'ServicePrincipal', tenantId: tenant().tenantId }
    dependsOn: [database]
  }
}

output id string = server.id

// No password: the bot signs in with a token of its identity.
output connection string = 'Host=${server.properties.fullyQualifiedDomainName};Database=${server::database.name};Username=${administrator};SSL Mode=VerifyFull'
