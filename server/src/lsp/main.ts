/** The entry of the language server: VS Code starts it, and so does `golden-thread lsp`. */

import { startServer } from './server';

startServer();
