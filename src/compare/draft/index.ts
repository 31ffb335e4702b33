export { draftInCorpus } from './in-corpus.js';
export { draftWithinItself } from './within-itself.js';
