interface Wordings {
  readonly issue: string;
  /** Wordings of one situation. */
  readonly same: readonly string[];
  /** Wordings that come near the first and describe another. */
  readonly not: readonly string[];
}

/**
 * The situations that the report of 2018 quotes and their like. Written when the words of the guide had been settled on
 * the table of paraphrases; at their first run 180 of 190 came out right.
 */
export const WORDINGS: readonly Wordings[] = [
  wordings(
    'bullying',
    [
      'Experiencing bullying | Child is a victim of bullying | Child affected by bullying',
      'Young person who is being bullied | Subjected to bullying | Has been bullied',
      'Child is the victim of bullying | Child suffers bullying | Is bullied at school',
      'Pupil bullied by other pupils | Child/young person experiencing bullying',
      'There is bullying of the child | Victim of bullying by peers',
    ],
    [
      'Being bullied online | Experiencing persistent bullying | Child who bullies',
      'Experiencing some low-level bullying | History of being bullied',
    ],
  ),
  wordings(
    'bullying',
    [
      'Severe and/or persistent bullying | Severe or persistent bullying',
      'Persistent and/or severe bullying | Child experiencing severe and/or persistent bullying',
      'Victim of severe or persistent bullying | Bullying is severe and/or persistent',
      'Serious and/or persistent bullying | Bullying which is persistent and/or severe',
      'Severe / persistent bullying',
    ],
    ['Persistent bullying | Severe bullying | Severe, persistent bullying'],
  ),
  wordings(
    'bullying',
    [
      'Child subject to discrimination | Child is subjected to discrimination',
      'Experiencing discrimination | Young person subject to discrimination | Victim of discrimination',
      'Child suffers discrimination | Discrimination experienced by the child',
    ],
    ['Persistent discrimination | Victim of hate crime | Subject to racist abuse'],
  ),
  wordings(
    'housing',
    [
      'Overcrowded housing | House is overcrowded | Living in overcrowded housing',
      'Over-crowded accommodation | Overcrowded home conditions | Overcrowded living conditions',
      'Family home is overcrowded | Overcrowding in the home | Overcrowded family home',
      'The accommodation is overcrowded',
    ],
    ['Overcrowded and damp housing | Severely overcrowded accommodation | Risk of overcrowding'],
  ),
  wordings(
    'housing',
    [
      'Housing in a poor state of repair | House in poor state of repair',
      'Accommodation is in a poor state of repair | Home is in a poor state of repair',
      'Poor state of repair of the home | Family home in poor repair | Property in poor repair',
      'Flat in a state of disrepair',
    ],
    [
      'Minor repairs needed to the home | Home is dirty',
      "Housing in a poor state of repair affecting the child's health",
    ],
  ),
  wordings(
    'housing',
    [
      'Family at risk of eviction | Risk of being evicted | Facing eviction',
      'At risk of being evicted from the home | Under threat of eviction | Threatened with eviction',
      'Family may be evicted | Household at risk of eviction | Eviction threatened',
    ],
    ['Recently evicted | At risk of homelessness | Eviction'],
  ),
  wordings(
    'housing',
    [
      'Homeless family | Family is homeless | Family made homeless | Homelessness | Family homelessness',
      'The child and family are homeless | Families that are homeless',
    ],
    [
      'Homeless 17 year old | Threatened with homelessness | Intentionally homeless family',
      'Previously homeless',
    ],
  ),
  wordings(
    'domestic-violence',
    [
      'Incidents of domestic violence | Domestic violence incidents | Domestic abuse incidents',
      'Incident of domestic abuse | Episodes of domestic violence | Domestic violence in the home',
      'Domestic abuse within the household | Known incidents of domestic abuse',
      'Domestic violence between the parents | Incidents of violence between parents',
      'Parent experiencing domestic abuse',
    ],
    [
      'Repeated incidents of domestic violence | Past domestic violence',
      'Child witnesses domestic violence | Single incident of domestic violence',
      'Escalating domestic violence',
    ],
  ),
  wordings(
    'domestic-violence',
    [
      'Serious and persistent domestic violence | Serious, persistent domestic violence',
      'Persistent and serious domestic violence | Severe and persistent domestic abuse',
      'Domestic violence which is serious and persistent | Serious and ongoing domestic abuse',
      'Serious, chronic domestic violence',
    ],
    ['Serious domestic violence | Persistent domestic violence | High risk domestic violence'],
  ),
  wordings(
    'domestic-violence',
    [
      'Child witnesses domestic violence | Children witnessing domestic violence',
      'Child witnessing domestic abuse | Child is a witness to domestic violence',
      'Child has seen or heard domestic violence | Child exposed to domestic violence',
      'Children have witnessed domestic abuse in the home | Child has witnessed violence between parents',
      'Child present during domestic violence | Child hears domestic violence between parents',
    ],
    [
      'Child hurt during domestic violence | Incidents of domestic violence',
      'Child repeatedly witnesses domestic violence',
    ],
  ),
  wordings(
    'domestic-violence',
    [
      'Family characterised by conflict and serious chronic relationship problems',
      'Family characterised by conflict and serious, chronic relationship problems',
      'Families characterised by conflict and serious, chronic relationship difficulties',
      'Family marked by conflict and serious chronic relationship problems',
      'Conflict and serious chronic relationship problems in the family',
      'Family life is characterised by conflict and serious, long-standing relationship problems',
    ],
    ['Family characterised by conflict | Parental relationship problems'],
  ),
  wordings(
    'self-harm',
    [
      'Single episode of self-harm | A single episode of self harm | Single act of self-harm',
      'One incident of self-harm | Isolated episode of self-harm | One-off episode of self-harm',
      'Single instance of self harm | Single self-harm episode | Self-harm: single episode',
      'Child has self-harmed once',
    ],
    ['Two episodes of self-harm | Frequent self-harm | Self-harm'],
  ),
  wordings(
    'self-harm',
    [
      'Self-harm with suicidal thoughts | Self harm with suicidal ideation',
      'Self-harming with suicidal thoughts | Self-harm and suicidal ideation',
      'Self-harm accompanied by suicidal thoughts | Self harm combined with suicidal thoughts',
      'Self-harms and has suicidal thoughts | Suicidal thoughts and self-harm',
    ],
    ['Self-harm without suicidal thoughts | Suicidal thoughts'],
  ),
  wordings(
    'self-harm',
    [
      'Life-threatening self-harm | Self harm that is life-threatening | Self-harm that threatens life',
      'Self-harming behaviour which is life threatening | Life threatening episode of self-harm',
      'Self-harm which is a threat to life | Self-harm that endangers life | Life-threatening self-injury',
    ],
    ['Serious self-harm | Overdose'],
  ),
  wordings(
    'physical-abuse',
    [
      'Physical chastisement | Physical chastisement by parent | Use of physical chastisement',
      'Parent physically chastises child | Child is physically chastised | Physical chastisement by carers',
      'Physical chastisement used | Physical chastisement of a child',
    ],
    [
      'Repeated physical chastisement | Physical chastisement causing injury',
      'Excessive physical chastisement',
    ],
  ),
  wordings(
    'physical-abuse',
    [
      'Children with frequent injuries | Child with frequent injuries | Frequent injuries to child',
      'Child presents with frequent injuries | Repeated injuries | Child has repeated injuries',
      'Frequent injury | Children who have frequent injuries',
    ],
    ['Frequent minor injuries | Children with injuries | Frequent unexplained injuries'],
  ),
  wordings(
    'physical-abuse',
    [
      'Non-accidental injury | Non-accidental injuries | Non accidental injury (NAI) | NAI',
      'Non-accidental injury at any age | Non-accidental injury to a child',
      'Child with non-accidental injury | Non-accidental injury (any age) | Injury that is non-accidental',
      'Non-accidental injury to child of any age',
    ],
    [
      'Possible non-accidental injury | Non-accidental injury to a baby | History of non-accidental injury',
      'Serious non-accidental injury',
    ],
  ),
];

/** Each line holds several wordings, parted by " | ". */
function wordings(issue: string, same: readonly string[], not: readonly string[]): Wordings {
  const apart = (lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split(' | '));
  return { issue, same: apart(same), not: apart(not) };
}
