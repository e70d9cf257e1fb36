// Example values: copy this file to my.bicepparam, put in yours, and run: infra/deploy.sh RESOURCE_GROUP infra/my.bicepparam
using 'main.bicep'

param size = 'small'
param overZones = false
param displayName = 'ChatDashboard'
param customDomain = ''
param alertEmail = 'it@foundation.example'
param administrators = []
param officeAddresses = []
param slackWorkspace = ''

// Not in any file: deploy.sh sets the image, and whoever deploys sets Slack's two secrets once, in the environment.
param image = readEnvironmentVariable('CHATDASHBOARD_IMAGE', '')
param slackSigningSecret = readEnvironmentVariable('SLACK_SIGNING_SECRET', '')
param slackBotToken = readEnvironmentVariable('SLACK_BOT_TOKEN', '')
