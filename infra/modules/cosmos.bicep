// The bot's memory: one container in a serverless account, backed up without a gap, open to the bot alone.

@description('The end of the name.')
@maxLength(37)
param name string

@description('The region.')
param location string

@description('Who may read and write documents: the object id of the bot\'s identity.')
param writer string

@description('The subnet that the bot stands in; nobody else reaches the data.')
param subnet string

@description('Addresses from which people may reach the data besides, as 203.0.113.7 or 203.0.113.0/24.')
param addresses string[]

@description('Whether the data lie in several availability zones of the region.')
param overZones bool

resource account 'Microsoft.DocumentDB/databaseAccounts@2025-10-15' = {
  name: 'cosmos-${name}'
  location: location
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    capabilities: [{ name: 'EnableServerless' }]
    // Each instance sees at once what another saved: the bot sends a message and then notes that it has, and an instance that did not see
    // the note would send it again. A read costs double for it.
    consistencyPolicy: { defaultConsistencyLevel: 'Strong' }
    locations: [{ locationName: location, failoverPriority: 0, isZoneRedundant: overZones }]
    backupPolicy: { type: 'Continuous', continuousModeProperties: { tier: 'Continuous30Days' } }
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    isVirtualNetworkFilterEnabled: true
    virtualNetworkRules: [{ id: subnet }]
    ipRules: [for address in addresses: { ipAddressOrRange: address }]
  }

  resource database 'sqlDatabases' = {
    name: 'chatdashboard'
    properties: { resource: { id: 'chatdashboard' } }

    // As the bot would make it itself, had it a key: split by partition, and indexed by nothing but what is asked for.
    resource container 'containers' = {
      name: 'documents'
      properties: {
        resource: {
          id: 'documents'
          partitionKey: { paths: ['/partition'], kind: 'Hash', version: 2 }
          indexingPolicy: {
            indexingMode: 'consistent'
            automatic: true
            includedPaths: [{ path: '/partition/?' }]
            excludedPaths: [{ path: '/*' }]
          }
        }
      }
    }
  }

  // The built-in role Cosmos DB Built-in Data Contributor: documents only, and nothing of the account.
  resource mayWrite 'sqlRoleAssignments' = {
    name: guid(account.id, writer, 'data-contributor')
    properties: {
      principalId: writer
      roleDefinitionId: '${account.id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002'
      scope: account.id
    }
  }
}

output id string = account.id
output endpoint string = account.properties.documentEndpoint
output database string = account::database.name
output container string = account::database::container.name
