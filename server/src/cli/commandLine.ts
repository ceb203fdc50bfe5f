/** The command line `golden-thread`: its commands and options, its help, and the exit code. */

import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';

import { makeLinesHarmless } from '../base/printable';
import { profileNames } from '../checks/profile';
import { explainReadError } from '../disk/errors';
import { matrixFormats } from '../disk/matrixFile';
import { dataFormats } from '../exports/data/dataPackage';
import { commentKinds } from '../exports/reportComments';
import { familyFolder } from '../protocol';
import { checkFormats, type CheckOptions, checkPaths } from './check';
import { agreementFormats, type AgreementOptions, compareAnnotations } from './agreement';
import { annotateFile, type AnnotateOptions } from './annotate';
import { convertFile } from './convert';
import { type Example, examples, listFirstExamples, renderExamples } from './examples';
import { exportReports, type ExportOptions } from './export';
import { readPathList } from './files';
import { type MatrixOptions, writeMatrix } from './matrix';
import {
  compareFiles,
  findSimilarTo,
  followFiles,
  showLibrary,
  showResponses,
  showSaidBefore,
  type CompareOptions,
  type LibraryOptions,
  type LookInOptions,
  type ResponsesOptions,
} from './library';
import { type LearnOptions, learnWords } from './learn';
import { mergeAnnotations, type MergeOptions } from './mergeAnnotations';
import { failure } from './outcome';
import { parseFiles, type ParseOptions } from './parse';
import { remark } from './streams';
import { readVersion } from './version';

const familiesHelp = `the families to use besides those that are known; ${familyFolder} when left out`;

/**
 * Does what the arguments say, without the program's own name; gives the exit code. `main` is the file that threads run:
 * the one that calls this.
 */
export async function runCommandLine(args: readonly string[], main: string): Promise<number> {
  let exitCode = 0;
  const program = buildProgram((code) => (exitCode = code), main);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : failure;
  }
  return exitCode;
}

/** The program with all its commands; `exit` takes the exit code of the one that runs. */
export function buildProgram(exit: Exit, main: string): Command {
  const program = createProgram();
  for (const add of commands) add(program, exit, main);
  for (const command of program.commands)
    command.addHelpText('after', `\n${exampleHelp(examples.filter((each) => each.command === command.name()))}`);
  return program;
}

function exampleHelp(shown: readonly Example[]): string {
  return `Examples:\n${renderExamples(shown).replace(/^/gm, '  ')}`;
}

/** Takes the exit code of a command. */
type Exit = (code: number) => void;

const commands: readonly ((program: Command, exit: Exit, main: string) => void)[] = [
  addCheck,
  addParse,
  addMatrix,
  addExport,
  addCopies,
  addLibrary,
  addComparisons,
  addLookups,
  addMerge,
  addAgreement,
  addLearn,
  addServer,
];

function createProgram(): Command {
  return new Command('golden-thread')
    .description('Reads inspection reports: their structure, judgements, recommendations and findings.')
    .version(readVersion())
    .exitOverride()
    .configureOutput({ writeErr: (text) => void process.stderr.write(makeLinesHarmless(text)) })
    .showHelpAfterError('(golden-thread --help shows the commands and options)')
    .addHelpText(
      'after',
      `
${exampleHelp(listFirstExamples())}

More examples: golden-thread COMMAND --help

Families of your own are read from ${familyFolder} in the nearest folder around
each report, or from the folder that --families names.

Exit code: 0 when every file was read, also when one is no report; 1 when check
found an error or too many warnings; 2 when a file cannot be read, a family has a
mistake, or the command line is not understood. Nothing leaves this machine.`,
    );
}

const helpOfCheck = `
Files that .gitignore or .golden-threadignore leave out are not looked for, but a
file that is named is always checked. What people justified in the annotation
file beside a report does not count.

Exit code: 0 when there is no error and no warning too many, 1 when there is, 2
when something cannot be read or a folder holds no file that may be a report; the
rest is checked all the same.`;

function addCheck(program: Command, exit: Exit, main: string): void {
  program
    .command('check')
    .description('Say what is wrong with reports: those named, those in folders, those that match patterns.')
    .argument(
      '[path...]',
      'files, folders (for .txt, .md, .report and .docx files), patterns such as "reports/**/*.txt", or - for the standard input',
    )
    .addOption(listedPaths())
    .addOption(new Option('--format <format>', 'how to print it').choices(checkFormats).default('text'))
    .addOption(profile())
    .option('--baseline <file>', 'known problems, which do not count')
    .addOption(writtenBaseline())
    .option('--max-warnings <number>', 'how many warnings are no problem yet', parseCount, 0)
    .option('--families <folder>', familiesHelp)
    .option(
      '--comments <file>',
      'write notes and what is found as comments into this Word file, a copy of the one checked',
    )
    .addOption(
      new Option('--comment-on <what...>', 'what becomes a comment')
        .choices(commentKinds)
        .default(['notes', 'problems']),
    )
    .addOption(cache())
    .option(
      '--across',
      'also hold reports of one body against each other: requests, and what is said of earlier grades',
    )
    .option('--workers <number>', 'how many threads to use; as many as pay when left out', parsePositive)
    .addHelpText('after', helpOfCheck)
    .action(async (paths: string[], options: CheckOptions & ListedPaths, command: Command) => {
      exit(await withPaths(paths, options, command, (all) => checkPaths(all, options, main)));
    });
}

function writtenBaseline(): Option {
  const option = new Option('--write-baseline <file>', 'write what is found as known from now on');
  return option.conflicts(['format', 'baseline']);
}

function cache(): Option {
  const help = 'keep what is found in this file, and do not check again what did not change';
  return new Option('--cache <file>', help).conflicts('across');
}

function profile(): Option {
  return new Option('--profile <profile>', 'how strict the checks are').choices(profileNames).default('draft');
}

function addParse(program: Command, exit: Exit): void {
  program
    .command('parse')
    .description('Print what each report is made of.')
    .argument(
      '[path...]',
      'the reports, as Word files or text in UTF-8, UTF-16 or Windows-1252; folders, patterns, or - for the standard input',
    )
    .addOption(listedPaths())
    .addOption(textOrJson())
    .option('--diagnostics', 'add what the checks find wrong')
    .addOption(
      new Option('--explain', 'print each line with what it was taken for').conflicts(['format', 'diagnostics']),
    )
    .option('--families <folder>', familiesHelp)
    .action(async (paths: string[], options: ParseOptions & ListedPaths, command: Command) => {
      exit(await withPaths(paths, options, command, (all) => parseFiles(all, options)));
    });
}

function addMatrix(program: Command, exit: Exit): void {
  program
    .command('matrix')
    .description(
      'Write which finding each recommendation rests on, and which rest on none, for Excel, Word or the web.',
    )
    .argument('[path...]', 'reports, folders or patterns')
    .addOption(listedPaths())
    .addOption(
      new Option('--format <format>', 'how to write it; by the name of the output when left out').choices(
        matrixFormats,
      ),
    )
    .option('-o, --output <file>', 'where to write it; the standard output when left out')
    .option('--holes', 'only recommendations that no marked finding supports')
    .option('--families <folder>', familiesHelp)
    .action(async (paths: string[], options: MatrixOptions & ListedPaths, command: Command) => {
      exit(await withPaths(paths, options, command, (all) => writeMatrix(all, options)));
    });
}

function addExport(program: Command, exit: Exit): void {
  program
    .command('export')
    .description('Write what reports are made of as tables for analysis, described by datapackage.json.')
    .argument('[path...]', 'reports, folders or patterns')
    .addOption(listedPaths())
    .requiredOption('-o, --output <folder>', 'where to write the tables: a new folder, or one of an earlier export')
    .addOption(new Option('--format <format>', 'CSV or JSON Lines').choices(dataFormats).default('csv'))
    .addOption(profile())
    .option('--families <folder>', familiesHelp)
    .action(async (paths: string[], options: ExportOptions & ListedPaths, command: Command) => {
      exit(await withPaths(paths, options, command, (all) => exportReports(all, options)));
    });
}

/** The commands that make of one file another for people. */
function addCopies(program: Command, exit: Exit): void {
  program
    .command('annotate')
    .description('Write the annotated copy of a report: a page with notes in the margin, links and problems.')
    .argument('<file>', 'the report, or - for the standard input')
    .option('-o, --output <file>', 'the HTML file; the standard output when left out')
    .addOption(profile())
    .option('--families <folder>', familiesHelp)
    .action(async (file: string, options: AnnotateOptions) => exit(await annotateFile(file, options)));
  program
    .command('convert')
    .description('Write the text of a Word file or a PDF, to be edited.')
    .argument('<file>', 'the document')
    .option(
      '-o, --output <file>',
      'the .txt or .md file, which must not be there yet; the standard output when left out',
    )
    .action(async (file: string, { output }: { readonly output?: string }) => exit(await convertFile(file, output)));
}

interface ListedPaths {
  /** A file that lists paths besides those named. */
  readonly filesFrom?: string;
}

function listedPaths(): Option {
  return new Option(
    '--files-from <file>',
    'take paths from this list too, or from the standard input for -: one a line, or ended by NUL as find -print0 writes them',
  );
}

/** Does something with the paths that are named and listed; the exit code. There must be a place to take them from. */
async function withPaths(
  paths: readonly string[],
  { filesFrom }: ListedPaths,
  command: Command,
  act: (paths: readonly string[]) => Promise<number>,
): Promise<number> {
  if (filesFrom === undefined) {
    if (paths.length === 0) command.error("error: missing required argument 'path', or --files-from");
    return act(paths);
  }
  let listed: readonly string[];
  try {
    listed = await readPathList(filesFrom);
  } catch (error) {
    remark(`cannot read ${filesFrom}: ${explainReadError(error)}.`);
    return failure;
  }
  if (paths.length + listed.length === 0) remark(`${filesFrom} lists no files.`);
  return act([...paths, ...listed]);
}

/** The commands about reports of one body, and what became of what they ask for. */
function addLibrary(program: Command, exit: Exit): void {
  program
    .command('library')
    .description('List the reports of a folder by the body that they are about, with dates and grades.')
    .argument('<folder>', 'where the reports are')
    .addOption(textOrJson())
    .option('--families <folder>', familiesHelp)
    .action(async (folder: string, options: LibraryOptions) => {
      exit(await showLibrary(folder, options));
    });
  program
    .command('follow')
    .description('Say what became of the recommendations of a report in later ones of the same body.')
    .argument('<earlier>', 'the report that makes the recommendations')
    .argument('<later...>', 'the reports that may speak of them')
    .addOption(textOrJson())
    .option('--families <folder>', familiesHelp)
    .action(async (earlier: string, later: string[], options: LibraryOptions) => {
      exit(await followFiles(earlier, later, options));
    });
}

/** The commands that put two documents side by side. */
function addComparisons(program: Command, exit: Exit): void {
  program
    .command('responses')
    .description(
      'Say what a response, or an action plan, answers to each recommendation of a report, and which are left.',
    )
    .argument('<report>', 'the report that makes the recommendations')
    .argument('<response>', 'what answers it')
    .addOption(new Option('--format <format>', 'how to print it').choices(['json', 'markdown', 'text']).default('text'))
    .option('--families <folder>', familiesHelp)
    .action(async (report: string, response: string, options: ResponsesOptions) => {
      exit(await showResponses(report, response, options));
    });
  program
    .command('compare')
    .description('Say what changed from one report to another: recommendations, judgements and findings.')
    .argument('<before>', 'a draft, or the report of one year')
    .argument('<after>', 'a later draft, or the report of another year')
    .addOption(new Option('--format <format>', 'how to print it').choices(['json', 'markdown']).default('markdown'))
    .option('--families <folder>', familiesHelp)
    .action(async (before: string, after: string, options: CompareOptions) => {
      exit(await compareFiles(before, after, options));
    });
}

/** The commands that look something up in a folder of reports. */
function addLookups(program: Command, exit: Exit): void {
  program
    .command('similar')
    .description('Find the passages of other reports that are most like one.')
    .argument('<file:line>', 'the finding, recommendation or paragraph; lines count from 1')
    .requiredOption('--in <folder>', 'where the other reports are')
    .addOption(textOrJson())
    .option('--families <folder>', familiesHelp)
    .action(async (place: string, options: LookInOptions) => {
      exit(await findSimilarTo(place, options));
    });
  program
    .command('said-before')
    .description('List the sentences of a report that stand in other reports too, word for word or nearly.')
    .argument('<file>', 'the report')
    .requiredOption('--in <folder>', 'where the other reports are')
    .addOption(textOrJson())
    .option('--families <folder>', familiesHelp)
    .action(async (file: string, options: LookInOptions) => {
      exit(await showSaidBefore(file, options));
    });
}

function textOrJson(): Option {
  return new Option('--format <format>', 'how to print it').choices(['json', 'text']).default('text');
}

function addMerge(program: Command, exit: Exit): void {
  program
    .command('merge-annotations')
    .description('Merge the annotation files of two people, by itself or as a merge driver of Git.')
    .argument('<base>', 'the version that both started from; it may be empty or missing')
    .argument('<ours>', 'our version; the result is written into it')
    .argument('<theirs>', 'their version')
    .option('--output <file>', 'where to write the result instead')
    .option('--name <path>', 'what to call the file in messages')
    .option('--exit-code', 'exit with 1 when both sides changed the same annotation')
    .addHelpText(
      'after',
      `
No note is lost: where both sides changed one, both texts are kept and it says so.

Exit code: 0 when the files were merged; 2 when one cannot be read or written, and
nothing was changed.`,
    )
    .action(async (base: string, ours: string, theirs: string, options: MergeOptions) => {
      exit(await mergeAnnotations(base, ours, theirs, options));
    });
}

function addAgreement(program: Command, exit: Exit): void {
  program
    .command('agreement')
    .description('Say how far two people who gave tags and decided about links independently agree, and where not.')
    .argument('<first>', 'the annotation file of one, or a folder of them')
    .argument('[second]', 'that of the other; left out where one file has both')
    .option('--authors <name...>', 'the two people of one file; the only two when left out')
    .option('--report <file>', 'the report, where it does not lie beside the files')
    .addOption(new Option('--format <format>', 'how to write it').choices(agreementFormats).default('text'))
    .option('-o, --output <file>', 'where to write it; the standard output when left out')
    .option('--families <folder>', familiesHelp)
    .action(async (first: string, second: string | undefined, options: AgreementOptions) => {
      exit(await compareAnnotations(second === undefined ? [first] : [first, second], options));
    });
}

function addLearn(program: Command, exit: Exit): void {
  program
    .command('learn')
    .description('Learn which words mean alike from reports of a kind that Golden Thread was not taught.')
    .argument('<path...>', 'at least ten reports, folders or patterns')
    .option('--families <folder>', `where words.json is written; ${familyFolder} when left out`)
    .action(async (paths: string[], options: LearnOptions) => exit(await learnWords(paths, options)));
}

function addServer(program: Command, _exit: Exit, main: string): void {
  program
    .command('lsp')
    .description('Serve the Language Server Protocol to an editor.')
    .option('--stdio', 'over the standard input and output')
    .option('--node-ipc', 'over the channel to the Node process that started this one, as VS Code does')
    .option('--socket <port>', 'over a socket of this machine that the editor listens on')
    .option('--cache <folder>', 'keep what is found in the files of a workspace for the next start')
    .addOption(new Option('--clientProcessId <id>', 'end when this process does').hideHelp())
    .action(async ({ stdio, nodeIpc, socket, cache }: ServerOptions) => {
      if (!stdio && !nodeIpc && socket === undefined) program.error(`error: say how to be reached, such as --stdio`);
      const { startServer } = await import('../lsp/server.js');
      startServer(main, cache);
    });
}

/** The ways to reach the server, whose library reads their values from the command line itself, and where it may keep things. */
interface ServerOptions {
  readonly stdio?: boolean;
  readonly nodeIpc?: boolean;
  readonly socket?: string;
  readonly cache?: string;
}

function parsePositive(text: string): number {
  const count = parseCount(text);
  if (count === 0) throw new InvalidArgumentError('It must be at least 1.');
  return count;
}

function parseCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}
