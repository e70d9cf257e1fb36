// The bot: at least two instances of one container behind one address.

@description('The region.')
param location string

@description('The name of the environment that it runs in.')
param environment string

@description('The image, as registry/repository:tag.')
param image string

@description('The registry that the image comes from.')
param registry string

@description('The id of the identity that the bot is.')
param identity string

@description('The bot\'s settings that are no secrets: names as in the environment, with two underscores for a colon.')
param settings { name: string, value: string }[]

@description('The settings that are: each by the name of a secret in the vault.')
param secrets { name: string, secret: string }[]

@description('The address of the vault.')
param vault string

@description('The processors of one instance, as 0.5.')
param cpu string

@description('The memory of one instance, as 1Gi.')
param memory string

@description('How many instances there may be when much is asked of the bot.')
@minValue(2)
param maxReplicas int

@description('Your own host name for the bot. Empty: the one that Azure gives.')
param customDomain string

resource place 'Microsoft.App/managedEnvironments@2025-07-01' existing = {
  name: environment
}

resource app 'Microsoft.App/containerApps@2025-07-01' = {
  name: 'chatdashboard'
  location: location
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity}': {} } }
  properties: {
    environmentId: place.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      registries: [{ server: registry, identity: identity }]
      secrets: [
        for one in secrets: { name: one.secret, keyVaultUrl: '${vault}secrets/${one.secret}', identity: identity }
      ]
      ingress: {
        external: true
        targetPort: 8080
        transport: 'http'
        allowInsecure: false
        traffic: [{ latestRevision: true, weight: 100 }]
        // Auto takes the host name first and the certificate below once there is one.
        customDomains: empty(customDomain) ? [] : [{ name: customDomain, bindingType: 'Auto' }]
      }
    }
    template: {
      // The bot is done within 20 seconds.
      terminationGracePeriodSeconds: 30
      containers: [
        {
          name: 'bot'
          image: image
          resources: { cpu: json(cpu), memory: memory }
          env: concat(settings, map(secrets, one => { name: one.name, secretRef: one.secret }))
          volumeMounts: [{ volumeName: 'temporary', mountPath: '/tmp' }]
          probes: [
            {
              type: 'Startup'
              httpGet: { path: '/health/live', port: 8080 }
              periodSeconds: 6
              failureThreshold: 10
            }
            {
              type: 'Liveness'
              httpGet: { path: '/health/live', port: 8080 }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 6
            }
            // Patient on purpose: while its store is away the bot itself tells people so, and says that nothing was saved. An instance
            // that is taken out of traffic says nothing at all. A new revision gets no traffic before it was ready once.
            {
              type: 'Readiness'
              httpGet: { path: '/health/ready', port: 8080 }
              periodSeconds: 30
              timeoutSeconds: 20
              failureThreshold: 10
            }
          ]
        }
      ]
      volumes: [{ name: 'temporary', storageType: 'EmptyDir' }]
      scale: {
        minReplicas: 2
        maxReplicas: maxReplicas
        rules: [{ name: 'requests', http: { metadata: { concurrentRequests: '50' } } }]
      }
    }
  }
}

resource certificate 'Microsoft.App/managedEnvironments/managedCertificates@2025-07-01' = if (!empty(customDomain)) {
  parent: place
  name: 'bot'
  location: location
  properties: { subjectName: customDomain, domainControlValidation: 'CNAME' }
  dependsOn: [app]
}

output id string = app.id
