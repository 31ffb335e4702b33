import { readFileSync } from 'node:fs';
import { ingest } from './src/ingest/index.ts';
