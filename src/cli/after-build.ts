import { checkedGuide } from '../guide/index.js';
import { sha256Of } from '../pipeline.js';
import { schemaCode } from '../report/schema-code.js';
import { filesBelow, packagePath, readFolder, readText, writeFile } from './files.js';
import { CHECKED_GUIDE } from './guide.js';
import { publishedSchemas, SCHEMA_CODE } from './schemas.js';
import { BUILD_HASH } from './workers.js';

/**
 * Run by the build: checks the guide that comes with the program and keeps its parsed content, so that a run need not
 * parse and check it again; `thresholds guide check` says what is wrong where something is. Compiles the schemas of what is
 * written. And keeps a hash of the program, by which a cache knows that it has changed.
 */
const checked = checkedGuide((await readFolder(packagePath('coding-guide'), '.yaml')) ?? []);
if (checked) await writeFile(packagePath(CHECKED_GUIDE), JSON.stringify(checked));
await writeFile(packagePath(SCHEMA_CODE), schemaCode(await publishedSchemas()));

const built = await filesBelow(packagePath('dist'), () => undefined);
const code = await Promise.all(
  built.filter(({ path }) => path.endsWith('.js')).map(({ path }) => readText(path)),
);
const dependencies = await readText(packagePath('package.json'));
await writeFile(packagePath(BUILD_HASH), sha256Of(JSON.stringify([dependencies, ...code])));
