@echo off
rem Watchbill without its window: watchbill --help.
if defined WATCHBILL_ELECTRON goto electron
node "%~dp0..\electron\command-line.ts" %*
exit /b %errorlevel%
:electron
set ELECTRON_RUN_AS_NODE=1
"%WATCHBILL_ELECTRON%" "%~dp0..\out\main\command-line.cjs" %*
exit /b %errorlevel%
