import { checkedGuide } from '../guide/index.js';
import { packagePath, readFolder, writeFile } from './files.js';
import { CHECKED_GUIDE } from './guide.js';

/**
 * Run by the build: checks the guide that comes with the program and keeps its parsed content, so that a run need not
 * parse and check it again. `thresholds guide check` says what is wrong where something is.
 */
const checked = checkedGuide((await readFolder(packagePath('coding-guide'), '.yaml')) ?? []);
if (checked) await writeFile(packagePath(CHECKED_GUIDE), JSON.stringify(checked));
