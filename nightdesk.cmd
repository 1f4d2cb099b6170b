@echo off
rem Starts Nightdesk from where it was unpacked.
rem   JAVA_HOME            the Java to use, 17 or later (default: the java on the path)
rem   NIGHTDESK_JAVA_OPTS  more options for Java, such as -Xmx2g for more memory
rem   NIGHTDESK_CACHE      the folder for what makes later starts faster; it can be deleted at any time
setlocal EnableExtensions DisableDelayedExpansion
set "lib=%~dp0lib"
if not exist "%lib%\nightdesk.jar" (
  echo nightdesk: the program is not complete: there is no "%lib%\nightdesk.jar". Unpack the archive again. 1>&2
  exit /b 78
)

if defined JAVA_HOME goto home
set "java="
for %%i in (java.exe) do set "java=%%~$PATH:i"
if not defined java (
  echo nightdesk: Java 17 or later is needed, and there is none: install it, or set JAVA_HOME. 1>&2
  exit /b 78
)
goto version

:home
set "java=%JAVA_HOME%\bin\java.exe"
if not exist "%java%" (
  echo nightdesk: JAVA_HOME is "%JAVA_HOME%", where there is no bin\java.exe: set it to a Java 17 or later, or unset it. 1>&2
  exit /b 78
)

:version
rem The first line is: openjdk version "17.0.15" 2025-04-15
set "version="
for /f "tokens=3" %%v in ('call "%java%" -version 2^>^&1 ^| findstr /c:" version "') do if not defined version set "version=%%~v"
set "major=0"
for /f "tokens=1 delims=.-+" %%m in ("%version%") do set "major=%%m"
if %major% LSS 17 (
  echo nightdesk: Java 17 or later is needed, and "%java%" is Java %version%: set JAVA_HOME. 1>&2
  exit /b 78
)

rem Which archive of loaded classes fits, see the launcher for Unix. Java itself refuses one of another Java or program.
set "kind="
if /i "%~1"=="run" set "kind=night"
for %%c in (assemble preview recover repair) do if /i "%~1"=="%%c" set "kind=night"
for %%c in (status ledger explain review credits kit glossary) do if /i "%~1"=="%%c" set "kind=read"
set "collector=-XX:+UseSerialGC"
if "%kind%"=="night" set "collector=-XX:+UseParallelGC"
if defined NIGHTDESK_JAVA_OPTS if not "%NIGHTDESK_JAVA_OPTS:-XX:+Use=%"=="%NIGHTDESK_JAVA_OPTS%" set "collector="
set "cache=%NIGHTDESK_CACHE%"
if not defined cache if defined LOCALAPPDATA set "cache=%LOCALAPPDATA%\nightdesk"
set "share="
set "made="
if not defined kind goto start
if not defined cache goto start
if not exist "%cache%\" mkdir "%cache%" 2>nul
if not exist "%cache%\" goto start
for %%j in ("%lib%\nightdesk.jar") do set "state=%%~zj-%%~tj"
set "state=%state:/=-%"
set "state=%state:\=-%"
set "state=%state::=-%"
set "state=%state:.=-%"
set "state=%state: =-%"
set "archive=%cache%\%kind%-%version%-%state%.jsa"
if exist "%archive%" (
  set "share=-XX:SharedArchiveFile="%archive%""
) else (
  set "made=%archive%.%RANDOM%%RANDOM%.new"
)
if defined made set "share=-XX:ArchiveClassesAtExit="%made%""

:start
"%java%" -Xmx768m %collector% -XX:TieredStopAtLevel=1 -Xshare:auto %share% -Xlog:disable -Dfile.encoding=UTF-8 %NIGHTDESK_JAVA_OPTS% -cp "%lib%\nightdesk.jar" org.nightdesk.cli.Nightdesk %*
set "status=%ERRORLEVEL%"
if defined made if exist "%made%" move /y "%made%" "%archive%" >nul 2>nul
if defined made if exist "%made%" del /q "%made%" 2>nul
exit /b %status%
