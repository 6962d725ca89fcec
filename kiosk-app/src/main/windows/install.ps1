# Folders, rights, the screen's user and the agent's service. Not tried on Windows by us: see README.md.
#Requires -RunAsAdministrator
param([Parameter(Mandatory)] [string] $Images)  # what image.ps1 made
$ErrorActionPreference = 'Stop'
$programs = "$env:ProgramFiles\Suoma"
$data = "$env:ProgramData\Suoma"

New-Item -ItemType Directory -Force $programs, $data, "$data\store", "$data\outbox", "$data\app" | Out-Null
Copy-Item -Recurse -Force "$Images\SuomaAgent", "$Images\SuomaApp" $programs

if (-not (Get-LocalUser SuomaKiosk -ErrorAction SilentlyContinue)) {
  New-LocalUser SuomaKiosk -Password (Read-Host -AsSecureString 'Password of SuomaKiosk') -AccountNeverExpires -PasswordNeverExpires | Out-Null
}

# A service must answer the service manager, which a Java program does not: WinSW (MIT) stands between.
# Put WinSW-x64.exe there as SuomaAgent-service.exe beforehand.
@"
<service>
  <id>SuomaAgent</id>
  <name>Suoma agent</name>
  <executable>$programs\SuomaAgent\SuomaAgent.exe</executable>
  <arguments>--config "$data\agent.toml"</arguments>
  <onfailure action="restart" delay="2 sec"/>
  <serviceaccount><username>NT SERVICE\SuomaAgent</username></serviceaccount>
  <log mode="roll-by-size"><sizeThreshold>10240</sizeThreshold><keepFiles>5</keepFiles></log>
</service>
"@ | Set-Content -Encoding utf8 "$programs\SuomaAgent-service.xml"
& "$programs\SuomaAgent-service.exe" install

# The agent writes, the screen's user reads content and token, nobody else anything.
icacls $data /inheritance:r /grant 'SYSTEM:(OI)(CI)F' 'Administrators:(OI)(CI)F' 'NT SERVICE\SuomaAgent:(OI)(CI)M' | Out-Null
icacls "$data\store" /grant 'SuomaKiosk:(OI)(CI)RX' | Out-Null
icacls $data /grant 'SuomaKiosk:(RX)' | Out-Null
icacls "$data\app" /grant 'SuomaKiosk:(OI)(CI)M' | Out-Null
Write-Host "Write $data\agent.toml and $data\app.toml, then: Start-Service SuomaAgent; icacls $data\agent.token /grant SuomaKiosk:R"
