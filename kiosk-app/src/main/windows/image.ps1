# Makes two folders with a runtime each, by jpackage. Not tried on Windows by us: see README.md.
param(
  [Parameter(Mandatory)] [string] $Root,     # the sources, compiled
  [Parameter(Mandatory)] [string] $Version,  # such as 1.4.2
  [Parameter(Mandatory)] [string] $Out
)
$ErrorActionPreference = 'Stop'

function Make-Image([string] $Name, [string] $Module, [string] $Main, [string[]] $Options) {
  $jars = Join-Path $env:TEMP "suoma-$Name"
  if (Test-Path $jars) { Remove-Item -Recurse $jars }
  New-Item -ItemType Directory $jars | Out-Null
  Copy-Item "$Root\$Module\target\lib\*.jar" $jars
  $own = Get-Item "$Root\$Module\target\$Module-*-SNAPSHOT.jar"
  Copy-Item $own $jars
  $arguments = @('--type', 'app-image', '--name', $Name, '--app-version', $Version, '--dest', $Out,
    '--input', $jars, '--main-jar', $own.Name, '--main-class', $Main, '--win-console',
    '--add-modules', 'java.se,jdk.crypto.ec,jdk.charsets,jdk.localedata,jdk.unsupported,jdk.jsobject,jdk.xml.dom')
  foreach ($option in $Options) { $arguments += @('--java-options', $option) }
  & jpackage @arguments
  if ($LASTEXITCODE -ne 0) { throw "jpackage $Name" }
}

$common = '-XX:+UseSerialGC', '-Dfile.encoding=UTF-8', '-Djava.awt.headless=true', '-Dorg.jboss.logging.provider=slf4j', '-Xmx512m'
Make-Image 'SuomaAgent' 'kiosk-agent' 'org.suoma.agent.KioskAgent' $common
Make-Image 'SuomaApp' 'kiosk-app' 'org.suoma.app.KioskApp' $common
