import type { TextFile } from '../../src/yaml/file.js';

const LEVEL = ['Precursor', 'Low', 'Plain', 'Serious', 'Severe', 'Critical'];

const MAIN = `# A guide with one of everything, so that thousands of broken ones can be loaded.
id: small
version: 1.0.0
title: A small guide
overlap: longest
scale:
${LEVEL.map((name, i) => `  - { score: ${i + 1}, name: ${name}, test: "It is ${name}.", statute: null }`).join('\n')}
words:
  adult: [parent, "(step)?-father", "=mum", "care*"]
  people: ["@adult", "@adult ...2 partner", neighbour]
negation:
  cues: ["no", "(not|never) ...2 known"]
  after: ["none"]
  ends: ["and (is|are)"]
  exceptions: [no longer]
  reach: 4
  detail-reach: 2
one-thing: ["he or she"]
rules:
  - id: often
    says: It happens often.
    effect: "+1"
    from: 2
    until: 5
    phrases: &often ["(often|again)", "every ... day"]
    unless: ["not often"]
    except: [homelessness]
  - { id: least, says: At least four., effect: ">=4", phrases: [injured], unless: *often, unless-criteria: [eviction] }
levels:
  cues:
    - { id: act, level: D, weight: 3, phrases: ["section 47"] }
sections:
  - { id: glossary, phrases: [glossary] }
structure:
  contents: [contents]
situations:
  adds-nothing: [the, a]
  degrees: { often: [regularly, "@adult ...6 each day"] }
  asides: [including]
`;

const ISSUE = `id: homelessness
label: Homelessness
definition: >-
  No home, or a home that
  will be lost.
scope: { in: the home, out: "the street: as a place" }
words:
  home: [house, flat, "mobile home"]
themes:
  - id: eviction-near
    label: Eviction
    phrases: [evict, "@people ...3 evicted"]
    criteria: [eviction]
  - id: other
    label: Other
    phrases: []
terms:
  - homeless
  - "(lose|lost) ...3 @home"
  - rent arrears
protective: [secure tenancy]
exclusions: [housing officer]
severity:
  plain: 3
  criteria:
    - id: eviction
      severity: 5
      says: Eviction is near.
      scope: whole
      phrases: ["@people evicted", evict*]
situations:
  same-meaning: { lost: [lose, "is without"] }
examples:
  - { text: The family is homeless., theme: other, severity: 3 }
  - { text: Secure tenancy., stance: protective }
counter-examples:
  - The housing officer visits.
`;

/** The files of a coding guide that has one of everything and loads without a word. */
export const SMALL_GUIDE: readonly TextFile[] = [
  { name: 'guide.yaml', text: MAIN },
  { name: 'homelessness.yaml', text: ISSUE },
];
