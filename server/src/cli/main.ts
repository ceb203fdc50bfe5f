#!/usr/bin/env node
/** The command line `golden-thread`: its commands and options, its help, and the exit code. */

import { Command, CommanderError, Option } from 'commander';

import { setBugSink } from '../base/bug';
import { familyFolder } from '../protocol';
import { remark, stopWhenNobodyReads } from './output';
import { failure, parseFiles, type ParseOptions } from './parse';
import { readVersion } from './version';

const program = new Command('golden-thread')
  .description('Reads inspection reports: their structure, judgements, recommendations and findings.')
  .version(readVersion())
  .exitOverride()
  .showHelpAfterError('(golden-thread --help shows the commands and options)')
  .addHelpText(
    'after',
    `
Examples:
  golden-thread parse report.txt                       a readable tree
  golden-thread parse --diagnostics draft.report       with what the checks find
  golden-thread parse --explain audit.txt              what each line was taken for
  golden-thread parse --format json *.txt > all.jsonl  one JSON object a line
  cat draft.txt | golden-thread parse -                from the standard input
  golden-thread lsp --stdio                            for an editor that speaks LSP

Families of your own are read from ${familyFolder} in the nearest folder around
each report, or from the folder that --families names.

Exit code: 0 when every file was read, also when one is no report; 2 when a file
cannot be read, a family has a mistake, or the command line is not understood. Nothing leaves this machine.`,
  );

program
  .command('parse')
  .description('Print what each report is made of.')
  .argument('<file...>', 'the reports, as text in UTF-8, UTF-16 or Windows-1252; - is the standard input')
  .addOption(new Option('--format <format>', 'how to print it').choices(['json', 'text']).default('text'))
  .option('--diagnostics', 'add what the checks find wrong')
  .addOption(new Option('--explain', 'print each line with what it was taken for').conflicts(['format', 'diagnostics']))
  .option('--families <folder>', `the families to use besides those that are known; ${familyFolder} when left out`)
  .action(async (files: string[], options: ParseOptions) => {
    process.exitCode = await parseFiles(files, options);
  });

program
  .command('lsp')
  .description('Serve the Language Server Protocol to an editor.')
  .requiredOption('--stdio', 'over the standard input and output')
  .action(async () => {
    await import('../lsp/main.js');
  });

async function run(): Promise<void> {
  setBugSink((message) => remark(`this is a fault in golden-thread: ${message}`));
  stopWhenNobodyReads();
  try {
    await program.parseAsync();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? 0 : failure;
  }
}

void run();
