// Makes a results.json of many documents out of those of a corpus, each with a part of its references left out.
//   node test/bench/many-results.mjs RESULTS N OUT
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const [from, n, to] = process.argv.slice(2);
const { documents, references, situations, ...rest } = JSON.parse(readFileSync(from, 'utf8'));
const compared = documents.filter(({ kind }) => kind !== 'other');
const many = { ...rest, documents: [], references: [], situations: [] };
const copies = new Map(references.map(({ id }) => [id, []]));
for (let i = 0; i < Number(n); i++) {
  const document = compared[i % compared.length];
  const id = `area-${String(i + 1).padStart(5, '0')}`;
  many.documents.push({ ...document, id, file: `${id}.pdf`, authority: `Area ${i + 1}` });
  for (const reference of references) {
    if (reference.document !== document.id || (i * 31 + reference.block) % 7 === 0) continue;
    const copy = { ...reference, id: reference.id.replace(document.id, id), document: id };
    copies.get(reference.id).push(copy.id);
    many.references.push(copy);
  }
}
for (const situation of situations) {
  const own = situation.references.flatMap((id) => copies.get(id));
  if (own.length > 1) many.situations.push({ ...situation, references: own });
}
mkdirSync(dirname(to), { recursive: true });
writeFileSync(to, JSON.stringify(many));
process.stdout.write(`${many.documents.length} documents, ${many.references.length} references\n`);
