import type { StandardLevel } from './level.js';

/** A half-open stretch of a text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text cut into words and marks, ready to be searched. Made by `CodingGuide.read`. */
export interface Words {
  readonly text: string;
  /** Each word (lower case) or mark, in order. */
  readonly words: readonly string[];
  /** The stem of each, by which its forms are held to be one word. */
  readonly stems: readonly string[];
  /** A number for each, by which what is known of the word can be found again; -1 where it has none. */
  readonly numbers: readonly number[];
  /** For each word or mark, where it stands in `text`. */
  readonly spans: readonly Span[];
}

/** A search phrase. Its grammar is documented in coding-guide/README.md. */
export interface Phrase {
  /** As written in the guide. */
  readonly source: string;
}

/** A phrase where it stands in a text. */
export interface FoundPhrase extends Span {
  readonly phrase: Phrase;
}

/** Phrases that are searched together. */
export interface PhraseList {
  readonly phrases: readonly Phrase[];
  /** Every place where one of them stands in a text, in the order of the text; no phrase overlaps itself. */
  readonly findIn: (words: Words) => readonly FoundPhrase[];
  /** Whether one of them stands in a text. */
  readonly standsIn: (words: Words) => boolean;
}

/** Words that phrases name as `@name`. */
export interface WordList {
  readonly name: string;
  readonly entries: readonly string[];
}

/** Severity of the situation that an indicator describes; METHOD: 1 precursor to 6 critical. */
export type Severity = 1 | 2 | 3 | 4 | 5 | 6;

/** `asserted`: the thing is present or feared. `protective`: it is said to be absent. */
export type Stance = 'asserted' | 'protective';

/** Phrases that count, except where one of `unless` stands in the same text. */
export interface Cue {
  readonly id: string;
  readonly phrases: PhraseList;
  readonly unless: PhraseList;
}

/** Words by which a document shows what response a local level prescribes. */
export interface LevelCue extends Cue {
  readonly level: StandardLevel;
  /** 3 settles the level (a statute, a named plan), 2 is strong, 1 is a hint (an adjective in a name). */
  readonly weight: 1 | 2 | 3;
}

/** A kind of section that holds no indicators (contents, glossary, legal framework), known by its heading. */
export interface SectionCue extends Cue {}

/** A finer kind inside an issue; the first theme of the list that fits wins. */
export interface Theme extends Cue {
  readonly label: string;
  /** Severity criteria that show the theme too, each where none of its own exceptions stands. */
  readonly criteria: readonly Cue[];
}

/** Words that show how severe a situation is. */
export interface SeverityCriterion extends Cue {
  readonly severity: Severity;
  /** What the criterion says, for the person who asks why. */
  readonly says: string;
  /** `whole`: holds for the indicator whatever alternatives it joins by "or"; else for the alternative it stands in. */
  readonly scope: 'alternative' | 'whole';
}

/** What a rule for all issues does to a severity. */
export type RuleEffect =
  | { readonly kind: 'step'; readonly by: -1 | 1; readonly from: Severity; readonly until: Severity }
  | { readonly kind: 'at-least'; readonly severity: Severity }
  | { readonly kind: 'at-most'; readonly severity: Severity };

/** A rule that holds for every issue (METHOD.md section 4). */
export interface SeverityRule extends Cue {
  readonly says: string;
  readonly effect: RuleEffect;
  /** Issues that the rule leaves alone. */
  readonly except: readonly string[];
  /** Criteria that already hold what the rule says, so that it must not count twice. */
  readonly unlessCriteria: readonly string[];
}

/** An indicator whose coding is known; run as a test whenever the guide is loaded for checking. */
export interface GuideExample {
  readonly text: string;
  readonly theme: string | null;
  readonly stance: Stance;
  readonly severity: Severity | null;
  /** Where it stands in the guide. */
  readonly file: string;
  readonly line: number;
}

/** Phrases that are one and the same thing when like-worded indicators are put together. */
export interface Meaning {
  /** The word that stands for all of them; null where they add nothing to what an indicator describes. */
  readonly name: string | null;
  /** Says how bad, how often, how certain or how long ago: it counts in an aside too. */
  readonly degree: boolean;
  readonly phrases: readonly Phrase[];
}

/** A meaning where it stands in a text. */
export interface FoundMeaning extends Span {
  readonly meaning: Meaning;
}

/** The vocabulary by which like-worded indicators of an issue are known. */
export interface SituationWords {
  /** The meanings that the issue adds to those of all issues. */
  readonly meanings: readonly Meaning[];
  /** Where meanings of the issue and of all issues stand in a text; no two overlap, and the longest wins. */
  readonly findIn: (words: Words) => readonly FoundMeaning[];
}

/** One of the things searched for. */
export interface Issue {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly scope: { readonly in: string; readonly out: string };
  /** Word lists of this issue alone. */
  readonly words: readonly WordList[];
  readonly themes: readonly Theme[];
  readonly terms: PhraseList;
  /** Terms that say the thing is absent or in good order. */
  readonly protective: PhraseList;
  /** Stretches of text in which no term counts. */
  readonly exclusions: PhraseList;
  readonly plain: Severity;
  readonly criteria: readonly SeverityCriterion[];
  readonly situations: SituationWords;
  readonly examples: readonly GuideExample[];
  readonly counterExamples: readonly GuideExample[];
}

/** How negation is read: a cue before a stretch of text takes it back unless something stands between them. */
export interface Negation {
  /** Whether a negation at most `reach` words before a stretch of text takes it back. */
  readonly reaches: (span: Span, words: Words, reach: number) => boolean;
  /** How many words a cue may stand before a term, to make it protective. */
  readonly termReach: number;
  /** How many words a cue may stand before words of degree or of effect, to make them not count ("leaving no mark"). */
  readonly detailReach: number;
}

/** One step of the scale, in the method's words. */
export interface ScaleStep {
  readonly score: Severity;
  readonly name: string;
  readonly test: string;
  readonly statute: string | null;
}

/** The files of a guide with their parsed contents: what a thread needs to compile it for itself. */
export interface GuideSource {
  /** Hash of the files. */
  readonly sha256: string;
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** By file name. */
  readonly contents: Readonly<Record<string, unknown>>;
}

/** A coding guide, checked and compiled. */
export interface CodingGuide {
  readonly source: GuideSource;
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** Hash of the guide's files, so that a result can name the guide it was made with. */
  readonly sha256: string;
  readonly scale: readonly ScaleStep[];
  /** Word lists that serve all issues. */
  readonly words: readonly WordList[];
  readonly levelCues: readonly LevelCue[];
  readonly sections: readonly SectionCue[];
  /** Further lists of phrases that the structure stage needs, by name. */
  readonly structure: Readonly<Record<string, PhraseList>>;
  readonly negation: Negation;
  /** Phrases whose "or" or slash joins no alternatives: "his or her", "16/17", "two or more". */
  readonly oneThing: PhraseList;
  readonly rules: readonly SeverityRule[];
  /** How situations of every issue are told: meanings, and the words with which an aside begins ("e.g.", "including"). */
  readonly situations: { readonly meanings: readonly Meaning[]; readonly asides: PhraseList };
  readonly issues: readonly Issue[];
  /** Cuts a text into words, as the phrases of this guide search them. */
  readonly read: (text: string) => Words;
}
