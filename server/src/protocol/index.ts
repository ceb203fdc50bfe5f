/** Our own messages between client and server, as names and plain types: the only folder that both sides import. */

export * from './agreement';
export * from './annotations';
export * from './checking';
export * from './commands';
export * from './documents';
export * from './library';
export * from './links';
export * from './naming';
export * from './overview';
export * from './places';
export * from './reports';
