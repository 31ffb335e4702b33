import type { Reading } from '../reading.js';
import { sentencesOf } from '../sentences.js';

const LONGEST_ITEM = 400;
const LONGEST_VIGNETTE = 700;

/** Whether a text says what is to be done and not what a child's situation is. */
export function saysResponse(text: string, reading: Reading): boolean {
  return reading.has('response', text);
}

/** Whether a text names a statute, a plan or a service by which alone a level could be told. */
export function namesStatute(text: string, reading: Reading): boolean {
  return reading.guide.levelCues.some((cue) => cue.weight >= 3 && reading.find(cue.phrases, text).length > 0);
}

/** Whether a full sentence says which children a level is for or what it brings them. */
function definesLevel(text: string, reading: Reading): boolean {
  if (!/\.$/.test(text)) return false;
  return reading.guide.levelCues.some((cue) => cue.weight >= 2 && reading.find(cue.phrases, text).length > 0);
}

/** Running text; an item of a list may tell in several sentences what a family is like. */
function isRunning(text: string, listed: boolean): boolean {
  const sentences = sentencesOf(text).length;
  return listed
    ? text.length > LONGEST_VIGNETTE || sentences > 6
    : text.length > LONGEST_ITEM || sentences >= 3;
}

/** Texts that stand together are a response or a definition where most say what is to be done, or are running text. */
export function isResponse(texts: readonly string[], listed: boolean, reading: Reading): boolean {
  const orders = texts.filter((text) =>
    reading.spans('orders', text).some((span) => span.start === 0),
  ).length;
  const defining = texts.filter((text) => definesLevel(text, reading)).length;
  const running = texts.filter((text) => isRunning(text, listed)).length;
  const spoken = texts.filter((text) => saysResponse(text, reading) || definesLevel(text, reading)).length;
  // One or two lines that name a service may be signs ("Referred to CAMHS"); they must read like orders or definitions.
  const few = texts.length <= 2;
  if (few && orders + running + (listed ? 0 : defining) === 0) return false;
  const share = listed ? 0.65 : 0.5;
  return spoken > texts.length * share || orders * 2 > texts.length || running * 2 > texts.length;
}

/** Whether the line that opens a list says that services or steps follow; what stands before its last sentence defines the level. */
export function announcesResponse(intro: string, reading: Reading): boolean {
  const opening = sentencesOf(intro).at(-1) ?? intro;
  return reading.section(opening.replace(/:$/, '')) !== null || reading.has('response-lists', opening);
}
