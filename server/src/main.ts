/** The entry of the language server that VS Code starts. */

import { startServer } from './lsp/server';

startServer();
