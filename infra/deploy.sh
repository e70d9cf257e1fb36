#!/usr/bin/env bash
# Deploys ChatDashboard to Azure: what stands around it, its image, then the bot itself. Run it again for a newer version or other values.
# Tried without an account only: the script and what it calls are checked, the deployment itself is not.
set -euo pipefail

usage='Usage: deploy.sh RESOURCE_GROUP PARAMETERS [REGION]
  RESOURCE_GROUP  the resource group; it is made in REGION if it is not there
  PARAMETERS      your copy of infra/main.bicepparam
  REGION          for example westeurope; needed for a new resource group only

Sign in first: az login. You need the roles Contributor and Role Based Access Control Administrator on the resource group.
With Slack, the first time and whenever they change: export SLACK_SIGNING_SECRET and SLACK_BOT_TOKEN.'

fail() {
  printf 'deploy.sh: %s\n' "$1" >&2
  exit 1
}

need() {
  command -v "$1" >/dev/null || fail "$1 is not on the PATH. $2"
}

case ${1:-} in
  -h | --help) printf '%s\n' "$usage"; exit 0 ;;
esac
if (( $# < 2 || $# > 3 )); then
  printf 'deploy.sh: 2 or 3 values are needed, and there were %d.\n%s\n' "$#" "$usage" >&2
  exit 1
fi
group=$1 parameters=$2 region=${3:-}
root=$(cd "$(dirname "$0")/.." && pwd)

need az 'See https://learn.microsoft.com/cli/azure/install-azure-cli'
need dotnet 'See https://dotnet.microsoft.com/download'
need curl 'Debian: apt-get install curl'
[[ -f $parameters ]] || fail "There is no file '$parameters'. Copy infra/main.bicepparam and put in your values."
az account show --output none 2>/dev/null || fail 'You are not signed in. Run: az login'

if [[ $(az group exists --name "$group") == false ]]; then
  [[ -n $region ]] || fail "There is no resource group '$group'. Name a region to make it there, for example: deploy.sh $group $parameters westeurope"
  az group create --name "$group" --location "$region" --output none
fi

# What the deployment gives back, as "name value", one a line.
deploy() {
  CHATDASHBOARD_IMAGE=$1 az deployment group create --resource-group "$group" --name "$2" --parameters "$parameters" \
    --query 'properties.outputs.{registry:registry.value,appId:appId.value,address:address.value,cname:dnsRecords.value.cname,asuid:dnsRecords.value.asuid}' \
    --output yaml
}

value() {
  sed -n "s/^$1: *//p" <<<"$2"
}

registry=$(az acr list --resource-group "$group" --query '[0].loginServer' --output tsv)
if [[ -z $registry ]]; then
  echo 'First everything but the bot: some ten minutes.'
  registry=$(value registry "$(deploy '' chatdashboard-around)")
fi

tag=$(git -C "$root" rev-parse --short=12 HEAD 2>/dev/null || date -u +%Y%m%d%H%M%S)
echo "The image $registry/chatdashboard:$tag."
token=$(az acr login --name "${registry%%.*}" --expose-token --query accessToken --output tsv)
DOTNET_CONTAINER_REGISTRY_UNAME=00000000-0000-0000-0000-000000000000 DOTNET_CONTAINER_REGISTRY_PWORD=$token \
  dotnet publish "$root/bot" --configuration Release --os linux --arch x64 -t:PublishContainer -p:ContainerRegistry="$registry" -p:ContainerImageTag="$tag"

echo 'The bot.'
outputs=$(deploy "$registry/chatdashboard:$tag" chatdashboard)
address=$(value address "$outputs")

printf '\nWaiting until %s is ready' "$address"
for _ in $(seq 60); do
  if curl --silent --fail --max-time 10 "$address/health/ready" >/dev/null; then
    ready=yes
    break
  fi
  printf '.'
  sleep 5
done
printf '\n'
[[ -n ${ready:-} ]] || printf 'It is not ready yet. It says: %s\n' "$(curl --silent --max-time 10 "$address/health/ready")"

cat <<TEXT
The bot listens at $address.
Teams: make the app package with its Microsoft App ID, $(value appId "$outputs"): infra/teams/package.sh
Slack: put $address into the manifest.
Your own host name needs two DNS records before you set customDomain:
  CNAME of your host name: $(value cname "$outputs")
  TXT of asuid.your host name: $(value asuid "$outputs")
TEXT
