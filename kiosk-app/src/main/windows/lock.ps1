# Nothing but the app for the screen's user: Shell Launcher v2, Keyboard Filter, AppLocker. Needs
# Windows Enterprise or IoT Enterprise. Not tried on Windows by us: see README.md.
#Requires -RunAsAdministrator
$ErrorActionPreference = 'Stop'
$app = "$env:ProgramFiles\Suoma\SuomaApp\SuomaApp.exe"
$config = "$env:ProgramData\Suoma\app.toml"

Enable-WindowsOptionalFeature -Online -NoRestart -FeatureName Client-DeviceLockdown, Client-EmbeddedShellLauncher, Client-KeyboardFilter -All | Out-Null

# The app in the place of the desktop, started again whenever it ends.
$shells = [wmiclass]'\\localhost\root\standardcimv2\embedded:WESL_UserSetting'
$sid = (Get-LocalUser SuomaKiosk).SID.Value
$restart = 0
$shells.SetDefaultShell('explorer.exe', $restart) | Out-Null
$shells.SetCustomShell($sid, "`"$app`" --config `"$config`"", $null, $null, $restart) | Out-Null
$shells.SetEnabled($true) | Out-Null

# Keys that lead out, for all who are no administrators.
$keys = 'Ctrl+Alt+Del', 'Ctrl+Esc', 'Ctrl+Shift+Esc', 'Alt+Tab', 'Alt+Esc', 'Alt+F4', 'Alt+Space', 'Win+L', 'Win+R', 'Win+E', 'Win+D', 'Win+U', 'Win+P', 'Windows', 'F1', 'F11', 'F12', 'Ctrl+P', 'Ctrl+O', 'Ctrl+S'
foreach ($key in $keys) {
  $filter = Get-WmiObject -Namespace root\standardcimv2\embedded -Class WEKF_PredefinedKey -Filter "Id='$key'"
  if ($filter) { $filter.Enabled = 1; $filter.Put() | Out-Null }
}
$setting = Get-WmiObject -Namespace root\standardcimv2\embedded -Class WEKF_Settings -Filter "Name='DisableKeyboardFilterForAdministrators'"
if ($setting) { $setting.Value = 'true'; $setting.Put() | Out-Null }

# Only programs of Windows and of ours run for that user.
$policy = @"
<AppLockerPolicy Version="1">
  <RuleCollection Type="Exe" EnforcementMode="Enabled">
    <FilePathRule Id="$([guid]::NewGuid())" Name="Windows" Description="" UserOrGroupSid="S-1-1-0" Action="Allow"><Conditions><FilePathCondition Path="%WINDIR%\*"/></Conditions><Exceptions><FilePathCondition Path="%SYSTEM32%\cmd.exe"/><FilePathCondition Path="%SYSTEM32%\WindowsPowerShell\*"/></Exceptions></FilePathRule>
    <FilePathRule Id="$([guid]::NewGuid())" Name="Suoma" Description="" UserOrGroupSid="S-1-1-0" Action="Allow"><Conditions><FilePathCondition Path="%PROGRAMFILES%\Suoma\*"/></Conditions></FilePathRule>
    <FilePathRule Id="$([guid]::NewGuid())" Name="Administrators" Description="" UserOrGroupSid="S-1-5-32-544" Action="Allow"><Conditions><FilePathCondition Path="*"/></Conditions></FilePathRule>
  </RuleCollection>
</AppLockerPolicy>
"@
$file = New-TemporaryFile
Set-Content $file $policy
Set-AppLockerPolicy -XmlPolicy $file
Set-Service AppIDSvc -StartupType Automatic
Write-Host 'Set automatic sign-in of SuomaKiosk (Sysinternals Autologon) and start the machine again.'
