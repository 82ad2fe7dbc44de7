@echo off
rem Runs cellc. JAVA_HOME, or else PATH, says which Java; CELLC_JAVA_OPTS gives further options to it;
rem CELLC_FAST_START=off starts without the archive of classes in the cache, =wait waits until it is made (docs\install.md).
setlocal
set "home=%~dp0.."
for %%F in ("%home%") do set "home=%%~fF"
set "jar=%home%\lib\cellc.jar"
if not exist "%jar%" (
  >&2 echo cellc: there is no %jar%
  >&2 echo   = help: unpack the whole archive; bin\cellc.cmd needs lib\ beside bin\
  exit /b 2
)

if exist "%home%\runtime\bin\java.exe" (
  set "java=%home%\runtime\bin\java.exe"
) else if defined JAVA_HOME (
  set "java=%JAVA_HOME%\bin\java.exe"
) else (
  set "java="
  for %%F in (java.exe) do set "java=%%~$PATH:F"
)
if not defined java (
  >&2 echo cellc: java is missing
  >&2 echo   = help: install Java 17 or newer and put it on PATH, or set JAVA_HOME
  exit /b 2
)
if not exist "%java%" (
  >&2 echo cellc: there is no %java%
  >&2 echo   = help: set JAVA_HOME to a JDK 17 or newer, or unset it
  exit /b 2
)

rem The archive of classes that belongs to this installation on this Java, told by sizes and times.
set "base="
set "caches=%LOCALAPPDATA%\cellc"
if defined CELLC_CACHE set "caches=%CELLC_CACHE%"
if not defined LOCALAPPDATA if not defined CELLC_CACHE goto :known
if "%CELLC_FAST_START%"=="off" goto :known
set "key="
for %%F in ("%jar%" "%home%\lib\cellc-compiler*.jar" "%java%") do call :key "%%~zF%%~tF"
set "base=%caches%\start\%key%"
:known

rem Java refuses an archive that does not fit, and goes on without it; Java 17 crashes over one that has lost its end.
set "archive="
set "size="
if defined base if exist "%base%.jvm" for /f "usebackq" %%S in ("%base%.jvm") do set "size=%%S"
for %%F in ("%base%.jsa") do if "%%~zF"=="%size%" if defined size set archive="-XX:SharedArchiveFile=%base%.jsa"
for %%F in ("%base%.aot") do if "%%~zF"=="%size%" if defined size set archive=-XX:+IgnoreUnrecognizedVMOptions "-XX:AOTCache=%base%.aot"
if not defined archive call :check_java || exit /b 2

"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmn240m -XX:C1MaxInlineSize=20 -XX:-UsePerfData -Xlog:disable -Djdk.reflect.useNativeAccessorOnly=true "-Dcellc.home=%home%" "-Dcellc.archive=%base%" %CELLC_JAVA_OPTS% %archive% -cp "%jar%" dev.cellc.cli.Main %*
exit /b %errorlevel%

rem Adds sizes and times to the key, without what no file name may hold.
:key
set "part=%~1"
set "part=%part:/=%"
set "part=%part::=%"
set "part=%part: =%"
set "part=%part:.=%"
set "key=%key%%part%"
exit /b 0

rem From the file that every JDK has.
:check_java
set "version=17"
for %%F in ("%java%\..\..\release") do if exist "%%~fF" (
  for /f "tokens=2 delims==.+-" %%V in ('findstr /b JAVA_VERSION= "%%~fF"') do set "version=%%~V"
)
set "version=%version:"=%"
if %version% geq 17 exit /b 0
>&2 echo cellc: %java% is too old
>&2 echo   = help: install Java 17 or newer and put it on PATH, or set JAVA_HOME
exit /b 1
