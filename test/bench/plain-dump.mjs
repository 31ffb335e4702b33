// The plain text of every document in a folder, as the readers give it without any layout: what the bench measures against.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { PDFParse } from 'pdf-parse';
import WordExtractor from 'word-extractor';

const DUMP = {
  pdf: async (bytes) => {
    const parser = new PDFParse({ data: new Uint8Array(bytes) });
    const { text } = await parser.getText();
    await parser.destroy();
    return text;
  },
  docx: async (buffer) => (await mammoth.extractRawText({ buffer })).value,
  doc: async (bytes) => (await new WordExtractor().extract(bytes)).getBody(),
  html: async (bytes) => bytes.toString(),
  md: async (bytes) => bytes.toString(),
};

let characters = 0;
const [folder] = process.argv.slice(2);
for (const name of readdirSync(folder).sort()) {
  const dump = DUMP[name.split('.').pop()];
  if (dump) characters += (await dump(readFileSync(join(folder, name)))).length;
}
process.stdout.write(`${characters} characters\n`);
