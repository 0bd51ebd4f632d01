; Inno Setup 6: `iscc /DVersion=0.1.0 packaging\windows\tintype.iss` makes dist\tintype-VERSION-setup.exe
; of dist\tintype. For the present user by default, so that no administrator is asked.
#ifndef Version
  #error Say which version: iscc /DVersion=0.1.0
#endif

[Setup]
AppId={{7E2B6C54-6B0E-4B62-9D5E-6F3A2E9C1D47}
AppName=Tintype
AppVersion={#Version}
AppPublisher=The Tintype authors
VersionInfoVersion={#Version}
DefaultDirName={autopf}\Tintype
DefaultGroupName=Tintype
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
Compression=lzma2/max
SolidCompression=yes
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\build\icons\tintype.ico
UninstallDisplayIcon={app}\Tintype.exe
SourceDir=.
OutputDir=..\..\dist
OutputBaseFilename=tintype-{#Version}-setup
WizardStyle=modern

[Languages]
Name: "english"; MessagesFile: "compiler:Default.isl"
Name: "german"; MessagesFile: "compiler:Languages\German.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[Files]
Source: "..\..\dist\tintype\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[InstallDelete]
; What an older version left, so that no library of it is loaded.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{autoprograms}\Tintype"; Filename: "{app}\Tintype.exe"
Name: "{autodesktop}\Tintype"; Filename: "{app}\Tintype.exe"; Tasks: desktopicon

[Registry]
; "Open with" offers Tintype for photos; what opens them by default stays as it is.
Root: HKA; Subkey: "Software\Classes\Tintype.Photo"; ValueType: string; ValueData: "Photo"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Tintype.Photo\shell\open\command"; ValueType: string; ValueData: """{app}\Tintype.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\Applications\Tintype.exe\shell\open\command"; ValueType: string; ValueData: """{app}\Tintype.exe"" ""%1"""; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\.jpg\OpenWithProgids"; ValueType: string; ValueName: "Tintype.Photo"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.jpeg\OpenWithProgids"; ValueType: string; ValueName: "Tintype.Photo"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.png\OpenWithProgids"; ValueType: string; ValueName: "Tintype.Photo"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.tif\OpenWithProgids"; ValueType: string; ValueName: "Tintype.Photo"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.tiff\OpenWithProgids"; ValueType: string; ValueName: "Tintype.Photo"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.webp\OpenWithProgids"; ValueType: string; ValueName: "Tintype.Photo"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.heic\OpenWithProgids"; ValueType: string; ValueName: "Tintype.Photo"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.avif\OpenWithProgids"; ValueType: string; ValueName: "Tintype.Photo"; ValueData: ""; Flags: uninsdeletevalue

[Run]
Filename: "{app}\Tintype.exe"; Description: "{cm:LaunchProgram,Tintype}"; Flags: nowait postinstall skipifsilent
