import type { CodingGuide, ScaleStep } from './coding-guide.js';

/** What a results file says of the guide it was made with: enough to read every figure and rule without the guide. */
export interface GuideInBrief {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** Hash of the guide's files. */
  readonly sha256: string;
  readonly scale: readonly ScaleStep[];
  /** Rules that hold for every issue. */
  readonly rules: readonly RuleInWords[];
  /** Every issue that was searched for, also those that no document refers to. */
  readonly issues: readonly IssueInBrief[];
}

/** A rule or criterion by which a severity was told, in words. */
export interface RuleInWords {
  readonly id: string;
  readonly says: string;
}

export interface IssueInBrief {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly themes: readonly { readonly id: string; readonly label: string }[];
  /** The search terms, as the guide writes them. */
  readonly terms: readonly string[];
  readonly criteria: readonly RuleInWords[];
}

/** Reduces a guide to what a results file keeps of it. */
export function guideInBrief({
  id,
  version,
  title,
  sha256,
  scale,
  rules,
  issues,
}: CodingGuide): GuideInBrief {
  return {
    id,
    version,
    title,
    sha256,
    scale,
    rules: rules.map(inWords),
    issues: issues.map((issue) => ({
      id: issue.id,
      label: issue.label,
      definition: issue.definition,
      themes: issue.themes.map((theme) => ({ id: theme.id, label: theme.label })),
      terms: issue.terms.phrases.map(({ source }) => source),
      criteria: issue.criteria.map(inWords),
    })),
  };
}

function inWords({ id, says }: RuleInWords): RuleInWords {
  return { id, says };
}
