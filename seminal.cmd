@echo off
rem Starts Seminal's command line on Windows as ./seminal does elsewhere; needs a JDK, 17 or newer. Builds it first when it is
rem missing or older than its sources, and keeps an archive of the loaded classes. Standard output is for answers only. Unlike
rem ./seminal it takes no lock: let the first run end before the next begins.
setlocal EnableExtensions DisableDelayedExpansion

set "root=%~dp0"
set "target=%root%adapters\cli\target"
set "jar=%target%\seminal-cli.jar"
set "stamp=%target%\seminal-cli.built"
rem The sources of the last build: a file that is newer than its copy here was changed since.
set "seen=%target%\seminal-cli.seen"

set "java="
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if not defined JAVA_HOME for %%F in (java.exe) do set "java=%%~$PATH:F"
if not defined java goto no_java
if not exist "%java%" goto no_java

if not exist "%jar%" goto build
set "changed="
call :sources look
if not defined changed goto built

:build
call :find_version
if %version% LSS 17 goto old_java
echo Building Seminal for the first run (about a minute) ... 1>&2
pushd "%root%"
call .\mvnw.cmd -q -B -f adapters/pom.xml -pl cli -am -Dmaven.test.skip=true -Dspotless.check.skip=true package 1>&2 <nul
if errorlevel 1 goto no_build
popd
call :sources keep
if exist "%stamp%" del "%stamp%"

:built
rem An archive fits one Java and one place of the jars. The stamp names both; it is written after the archive.
for %%F in ("%java%") do set "identity=%root% %java% %%~zF %%~tF"
for %%F in ("%java%\..\..\lib\modules") do set "identity=%identity% %%~zF %%~tF"
set "made="
if exist "%stamp%" set /p made=<"%stamp%"
if "%made%"=="identity=%identity%" goto start

call :find_version
if %version% LSS 17 goto old_java
if exist "%target%\seminal-cli.jsa" del "%target%\seminal-cli.jsa"
if exist "%target%\seminal-cli.aot" del "%target%\seminal-cli.aot"
set "making=-XX:ArchiveClassesAtExit=%target%\seminal-cli.jsa"
if %version% GEQ 25 set "making=-XX:AOTCacheOutput=%target%\seminal-cli.aot"
"%java%" "%making%" -jar "%jar%" assess "%root%examples\prostatitis.json" <nul >nul 2>&1
>"%stamp%" set identity

:start
rem The quick compiler is right for an answer, but not for the commands that run longer.
set "quick=-XX:TieredStopAtLevel=1"
for %%C in (mutate prove diff rulebook) do if "%~1"=="%%C" set "quick="
set "archive="
if exist "%target%\seminal-cli.jsa" set archive="-XX:SharedArchiveFile=%target%\seminal-cli.jsa"
if exist "%target%\seminal-cli.aot" set archive="-XX:AOTCache=%target%\seminal-cli.aot"
rem The tests of the standard rules are not in the jar: they are in the clone.
set clone="-Dseminal.clone=%root%."
rem Java writes its log, for instance about an archive that does not fit, to standard output.
"%java%" -Xlog:disable %archive% %quick% %clone% -jar "%jar%" %*
exit /b %ERRORLEVEL%

rem :sources look - sets "changed" if a source is newer than its copy. :sources keep - copies what is newer.
:sources
call :newer %1 "%root%src\main" "%seen%\src\main" /S
call :newer %1 "%root%build\*.xml" "%seen%\build"
call :newer %1 "%root%*.xml" "%seen%"
call :newer %1 "%root%adapters\*.xml" "%seen%\adapters"
for %%M in (json authoring cli) do call :module %1 adapters\%%M
exit /b 0

:module
call :newer %1 "%root%%2\src\main" "%seen%\%2\src\main" /S
call :newer %1 "%root%%2\*.xml" "%seen%\%2"
exit /b 0

:newer
if "%1"=="look" goto look
xcopy %2 %3 /D /Y /I /H /R %4 >nul
exit /b 0
:look
rem The names of the files that would be copied, then their number.
for /f "tokens=1" %%N in ('xcopy %2 %3 /D /Y /I /H /R /L %4') do if not "%%N"=="0" set "changed=true"
exit /b 0

:find_version
rem By way of a file: a command in "for" would need its quotes doubled, which the name of a folder can undo.
if not exist "%target%" mkdir "%target%"
"%java%" --version >"%target%\seminal-cli.version" 2>nul
set "version=0"
set "line="
set /p line=<"%target%\seminal-cli.version"
for /f "tokens=2 delims=.-+ " %%V in ("%line%") do set "version=%%V"
exit /b 0

:no_java
echo There is no Java in JAVA_HOME or the PATH. 1>&2
echo Maybe install a JDK, 17 or newer, or set JAVA_HOME to its folder. 1>&2
exit /b 70

:old_java
echo Java at ("%java%") is too old: 17 or newer is needed. 1>&2
echo Maybe set JAVA_HOME to the folder of a newer JDK. 1>&2
exit /b 70

:no_build
popd
echo The build has failed; the lines above say why. 1>&2
echo Maybe ("%java%") belongs to a JRE and not to a JDK, or Maven Central cannot be reached. 1>&2
exit /b 70
