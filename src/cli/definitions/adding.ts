import type { Command } from 'commander';
import type { Streams } from '../streams.js';

/** Adds one command to the program; `finish` is told the exit code when it has run. */
export type Adding = (program: Command, streams: Streams, finish: (code: number) => void) => void;
