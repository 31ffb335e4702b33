import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Affine, affine, compose, type Extent, IDENTITY } from './geometry.js';
import { legible } from './legible.js';
import type { PdfLibrary } from './library.js';
import type { PageContent, Word } from './page-content.js';
import { PictureCover } from './picture-cover.js';
import { ShapeCollector } from './shapes.js';
import { type Font, fontOf, type GraphicsState, INITIAL_STATE } from './text-state.js';
import { type MarkedContent, WordBuilder } from './word-builder.js';

/** Share of the page that a picture covers if text may stand in it; a logo covers less. */
const PICTURE = 0.1;
/** Outlines that a line of letters has at least, drawn one by one. */
const DRAWING = 40;
/** The text rendering mode of words that are not painted (PDF 32000-1, table 106). */
const INVISIBLE = 3;
const UNMARKED: MarkedContent = { content: null, artifact: false };

/** A page's words, lines, fills and dots, taken from its drawing operators in one pass. */
export async function interpretPage(library: PdfLibrary, page: PDFPageProxy): Promise<InterpretedPage> {
  const viewport = page.getViewport({ scale: 1 });
  const operators = await page.getOperatorList({ annotationMode: library.AnnotationMode.DISABLE });
  const interpreter = new Interpreter(library, affine(viewport.transform), (name) =>
    page.commonObjs.has(name) ? page.commonObjs.get(name) : null,
  );
  operators.fnArray.forEach((operator, index) => {
    interpreter.run(operator, operators.argsArray[index] ?? []);
  });
  return interpreter.finish(page.pageNumber, viewport.width, viewport.height);
}

export interface RawPage extends PageContent {
  /** Small painted marks that may be bullets. */
  readonly dots: readonly Extent[];
}

export interface InterpretedPage extends RawPage {
  /** It shows a picture, or a drawing of many strokes (letters turned into outlines), that may hold text. */
  readonly picture: boolean;
  /** Share of the page that pictures cover, 0 to 1. */
  readonly cover: number;
  /** It has words that are there to be found and not to be seen: what text recognition puts over a picture. */
  readonly invisible: boolean;
  /** Where words stand that are left out because nobody can tell their letters. */
  readonly lost: readonly Extent[];
}

class Interpreter {
  readonly #ops: PdfLibrary['OPS'];
  readonly #font: (name: string) => Font;
  readonly #words = new WordBuilder();
  readonly #shapes = new ShapeCollector();
  readonly #pictures = new PictureCover();
  readonly #stack: GraphicsState[] = [];
  readonly #marks: MarkedContent[] = [];
  #marked = UNMARKED;
  #invisible = false;
  #state: GraphicsState;
  #line: Affine = IDENTITY;
  #text: Affine = IDENTITY;

  constructor(library: PdfLibrary, view: Affine, fontObject: (name: string) => unknown) {
    this.#ops = library.OPS;
    this.#state = { ...INITIAL_STATE, matrix: view };
    const known = new Map<string, Font>();
    this.#font = (name) => {
      const font = known.get(name) ?? fontOf(fontObject(name));
      known.set(name, font);
      return font;
    };
  }

  run(operator: number, args: readonly unknown[]): void {
    const ops = this.#ops;
    switch (operator) {
      case ops.showText:
        this.#pictures.paint();
        this.#show(args[0]);
        break;
      case ops.moveText:
        this.#move(number(args[0]), number(args[1]));
        break;
      case ops.setLeadingMoveText:
        this.#state.leading = -number(args[1]);
        this.#move(number(args[0]), number(args[1]));
        break;
      case ops.nextLine:
        this.#move(0, -this.#state.leading);
        break;
      case ops.setTextMatrix:
        this.#line = affine(args[0]);
        this.#text = this.#line;
        break;
      case ops.beginText:
        this.#line = IDENTITY;
        this.#text = IDENTITY;
        break;
      case ops.setFont:
        this.#setFont(args);
        break;
      case ops.setGState:
        this.#extendedState(args[0]);
        break;
      case ops.setCharSpacing:
        this.#state.charSpacing = number(args[0]);
        break;
      case ops.setWordSpacing:
        this.#state.wordSpacing = number(args[0]);
        break;
      case ops.setHScale:
        this.#state.horizontalScale = number(args[0]) / 100;
        break;
      case ops.setLeading:
        this.#state.leading = -number(args[0]);
        break;
      case ops.setTextRise:
        this.#state.rise = number(args[0]);
        break;
      case ops.setTextRenderingMode:
        this.#state.renderingMode = number(args[0]);
        break;
      case ops.setFillRGBColor:
        this.#state.colour = String(args[0]);
        break;
      case ops.save:
      case ops.beginGroup:
        this.#stack.push({ ...this.#state });
        break;
      case ops.restore:
        this.#pictures.leave();
        this.#state = this.#stack.pop() ?? this.#state;
        break;
      case ops.endGroup:
      case ops.paintFormXObjectEnd:
        this.#state = this.#stack.pop() ?? this.#state;
        break;
      case ops.transform:
        this.#state.matrix = compose(this.#state.matrix, affine(args));
        this.#pictures.place(this.#state.matrix);
        break;
      case ops.paintFormXObjectBegin:
        this.#pictures.paint();
        this.#stack.push({ ...this.#state });
        this.#state.matrix = compose(this.#state.matrix, affine(args[0]));
        break;
      case ops.constructPath:
        // A path that only clips paints nothing.
        if (args[0] !== ops.endPath) this.#pictures.paint();
        this.#paint(number(args[0]), args[1]);
        break;
      case ops.beginMarkedContent:
      case ops.beginMarkedContentProps:
        this.#beginMarked(args);
        break;
      case ops.endMarkedContent:
        this.#marked = this.#marks.pop() ?? UNMARKED;
        break;
    }
  }

  finish(page: number, width: number, height: number): InterpretedPage {
    this.#words.flush();
    this.#pictures.leave();
    const { words, lost } = legible(this.#words.words, this.#words.fonts);
    const cover = this.#pictures.share(width, height);
    const sheet = { left: 0, right: width, top: 0, bottom: height };
    const shown = (extent: Extent): boolean =>
      extent.right > sheet.left && extent.left < sheet.right && extent.bottom > 0 && extent.top < height;
    return {
      page,
      width,
      height,
      words: words.filter((word: Word) => shown(word)),
      lost: lost.filter(shown),
      rules: this.#shapes.rules.filter(
        (rule) => rule.at >= 0 && rule.at <= (rule.horizontal ? height : width),
      ),
      fills: this.#shapes.fills.filter(shown),
      dots: this.#shapes.dots.filter(shown),
      cover,
      picture: cover >= PICTURE || this.#shapes.count >= DRAWING,
      invisible: this.#invisible,
    };
  }

  #move(x: number, y: number): void {
    this.#line = compose(this.#line, [1, 0, 0, 1, x, y]);
    this.#text = this.#line;
  }

  #show(glyphs: unknown): void {
    if (!Array.isArray(glyphs)) return;
    if (this.#state.renderingMode === INVISIBLE) this.#invisible = true;
    const advance = this.#words.show(glyphs, this.#state, this.#text, this.#marked);
    const shift: Affine = this.#state.font?.vertical ? [1, 0, 0, 1, 0, -advance] : [1, 0, 0, 1, advance, 0];
    this.#text = compose(this.#text, shift);
  }

  #extendedState(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const [key, value] of entries) if (key === 'Font' && Array.isArray(value)) this.#setFont(value);
  }

  #setFont([name, size]: readonly unknown[]): void {
    this.#state.font = this.#font(String(name));
    this.#state.size = number(size);
  }

  #paint(operator: number, paths: unknown): void {
    const ops = this.#ops;
    const stroked: readonly number[] = [
      ops.stroke,
      ops.closeStroke,
      ops.fillStroke,
      ops.eoFillStroke,
      ops.closeFillStroke,
      ops.closeEOFillStroke,
    ];
    const filled: readonly number[] = [
      ops.fill,
      ops.eoFill,
      ops.fillStroke,
      ops.eoFillStroke,
      ops.closeFillStroke,
      ops.closeEOFillStroke,
    ];
    const data: unknown = Array.isArray(paths) ? paths[0] : null;
    if (!(data instanceof Float32Array)) return;
    const { matrix, colour } = this.#state;
    this.#shapes.add(data, matrix, colour, stroked.includes(operator), filled.includes(operator));
  }

  #beginMarked(args: readonly unknown[]): void {
    const [tag, id] = args;
    const name = typeof tag === 'string' ? tag : tagName(tag);
    this.#marks.push(this.#marked);
    const content = typeof id === 'number' ? id : this.#marked.content;
    const artifact = this.#marked.artifact || name === 'Artifact';
    this.#marked = { content, artifact };
  }
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function tagName(value: unknown): string {
  return typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : '';
}
