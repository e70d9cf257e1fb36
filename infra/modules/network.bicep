// The bot's own network, so that its data answer to nobody else: the bot stands in one part of it, PostgreSQL in the other.

@description('The end of the name.')
param name string

@description('The region.')
param location string

resource network 'Microsoft.Network/virtualNetworks@2025-01-01' = {
  name: 'vnet-${name}'
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/16'] }
    subnets: [
      {
        name: 'bot'
        properties: {
          addressPrefix: '10.20.0.0/23'
          delegations: [{ name: 'bot', properties: { serviceName: 'Microsoft.App/environments' } }]
          serviceEndpoints: [{ service: 'Microsoft.AzureCosmosDB' }]
        }
      }
      {
        name: 'postgres'
        properties: {
          addressPrefix: '10.20.2.0/28'
          delegations: [{ name: 'postgres', properties: { serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers' } }]
        }
      }
    ]
  }

  resource bot 'subnets' existing = { name: 'bot' }
  resource postgres 'subnets' existing = { name: 'postgres' }
}

// The name under which the bot finds a PostgreSQL that has no address outside.
resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: '${name}.private.postgres.database.azure.com'
  location: 'global'

  resource link 'virtualNetworkLinks' = {
    name: 'bot'
    location: 'global'
    properties: {
      registrationEnabled: false
      virtualNetwork: { id: network.id }
    }
  }
}

output botSubnet string = network::bot.id
output postgresSubnet string = network::postgres.id
output postgresZone string = zone.id
