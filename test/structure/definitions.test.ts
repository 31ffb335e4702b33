import { describe, expect, it } from 'vitest';
import { structure } from '../../src/structure/index.js';
import { DEFINITIONS as D, documentOf, h, li, p, projectGuide } from './document-builder.js';

const guide = projectGuide();
const DEFINED = { U: D.universal, A: D.early, B: D.targeted, C: D.need, D: D.protection } as const;

/** What a definition says, the levels beside it ("UA*CD": it is the third of five), and what it must be read as. */
type Case = readonly [standard: string, beside: string, name: string, definition: string];

const cases: readonly Case[] = [
  [
    'A+B',
    'U*CD',
    'Early help',
    "Your child or your family could do with some extra help and you agree to have it. One person you know, for example a teacher, nursery worker or health visitor, may be able to do it all after an early help assessment. If more is needed, the council's Family Help Team can join in, give advice, lend you a support worker and bring everybody together.",
  ],
  [
    'A+B',
    'U*CD',
    'Early help',
    "Children and young people with additional needs of any extent below those of section 17. A Common Assessment is completed. Either a single universal agency responds and leads, or a Team Around the Child is formed with advice, co-ordination or a service from the Authority's Family Support Team. Neither involves a social worker.",
  ],
  [
    'A+B',
    'U*CD',
    'Additional needs',
    "Some families need help from one service only, which the school or health visitor can give without anyone else. Others need several services; here the local authority's Early Help Hub will allocate a key worker.",
  ],
  [
    'A+B',
    'U*CD',
    'Targeted',
    'Support at this level may be given by the school alone. Where the needs are wider the Integrated Support Team of the council chairs a team around the family.',
  ],
  [
    'A+B',
    'U*CD',
    '',
    "A practitioner may meet these needs from within their own service. When that is not enough, a family support worker from the council's early help service can be requested.",
  ],
  [
    'A+B',
    'U*CD',
    'Extra help',
    "Help can come from a single professional such as a GP, or from a group of professionals brought together by the local authority's Family Hub.",
  ],
  [
    'A+B',
    'U*CD',
    'Early help',
    "Sometimes one organisation can do what is needed on its own. Sometimes the borough's early help coordinators need to arrange a multi-agency plan.",
  ],
  [
    'A+B',
    'U*CD',
    'Early help',
    'Two kinds of response are possible: the setting that knows the child responds by itself, or the early help team of the county council adds a worker.',
  ],
  [
    'A+B',
    'U*CD',
    'Vulnerable',
    "The needs of these children are met either by one agency working on its own or by several agencies with the help of the Council's Locality Team, which can offer a parenting programme or a family worker.",
  ],
  [
    'A+B',
    'U*CD',
    'Some needs',
    "A teacher or nurse can often sort things out without outside help. If not, the council's family workers will come alongside.",
  ],
  [
    'B',
    'UA*CD',
    'Targeted',
    "Several needs. The school remains the lead professional, and the council's Early Help Service coordinates the team around the family and can add a family support worker.",
  ],
  [
    'B',
    'UA*CD',
    'Multiple needs',
    'The needs are too many for one agency alone. The Early Help Hub of the local authority coordinates.',
  ],
  [
    'B',
    'U*CD',
    'Multiple needs',
    "A single agency cannot meet the needs by itself. The council's Early Help Hub must be consulted and a lead professional, often from the school, is agreed.",
  ],
  [
    'B',
    'U*CD',
    'Intensive',
    "More than one service is needed. The school or nursery takes the lead and the authority's Family Support Service provides a worker and chairs the meetings.",
  ],
  [
    'B',
    'UA*CD',
    'Getting help',
    "A health visitor leads the plan, supported by the council's targeted family help team. No social worker is involved.",
  ],
  [
    'B',
    'UA*CD',
    'Co-ordinated support',
    "Our council's Family Partnership Team will appoint a keyworker, who brings everybody together round one plan. You do not get a social worker and you can stop whenever you like.",
  ],
  [
    'A',
    'U*BCD',
    'Early help',
    "One agency, normally the school, early years setting, school nurse or general practice, undertakes an early help assessment and meets the need from its own resources. The local authority's children's services take no part.",
  ],
  [
    'A',
    'U*BCD',
    'Additional',
    "One service that already knows the child (school, health visitor, GP, youth worker) fills in a CAF with the family and puts some extra help in place itself. Social care and the council's family teams have no part in it.",
  ],
  [
    'A',
    'U*BCD',
    'Needing some help',
    "At this level somebody you already know, for example your child's teacher, health visitor or doctor, can give you a hand. They will ask you a few questions (an early help assessment). The council need not be involved.",
  ],
  [
    'A',
    'U*BCD',
    'A little extra',
    "The school or health centre sorts it out with the family. The council's Early Help Service is not needed.",
  ],
  [
    'A',
    'U*BCD',
    'Low need',
    'A practitioner who knows the family gives extra help without calling on the local authority.',
  ],
  [
    'A',
    'U*CD',
    'Additional needs',
    "Schools, GPs and voluntary groups lead. There is no involvement of the council's children's services, including its family support team.",
  ],
  [
    'A',
    'U*BCD',
    'Early help',
    'The lead professional is a health visitor, teacher or youth worker. Family support workers of the council do not become involved at this level.',
  ],
  [
    'C+D',
    'UAB*',
    'Needing specialist help',
    'At this level a social worker will work with you. The social worker may offer an assessment because your child is in need (section 17 of the Children Act 1989). If there is reason to think that your child is being seriously harmed, or may be, the social worker must by law look into it (section 47), whether or not you agree.',
  ],
  [
    'C+D',
    'UAB*',
    'Acute',
    "Children's social care takes the lead. A social worker will find out either whether the child is in need under section 17, or, where there is reasonable cause to suspect significant harm, will start enquiries under section 47 with the police. The same word covers both.",
  ],
  [
    'C+D',
    'UAB*',
    'Statutory',
    'Children who need statutory help: children in need and children in need of protection. A social worker leads the assessment.',
  ],
  [
    'C+D',
    'UAB*',
    'Specialist',
    "Children's social care assess under section 17. Should the child be at risk of significant harm, a strategy discussion is held.",
  ],
  [
    'C',
    'UAB*D',
    'Child in need',
    'A social worker carries out an assessment under section 17. Should the child be found to be at risk of significant harm, a strategy discussion is held.',
  ],
  [
    'D',
    'UABC*',
    'Child protection',
    'A strategy discussion is held and section 47 enquiries begin. Where these find no significant harm, a child in need plan may follow.',
  ],
  ['D', 'UABC*', '', 'Urgent referral; section 47 enquiries; afterwards a child in need plan may follow.'],
  [
    'D',
    'UABC*',
    'Acute',
    'A social worker and the police visit at once. The child may be made the subject of a child protection plan or be looked after. Sometimes the outcome is a child in need plan under section 17.',
  ],
  [
    'C',
    'UAB*D',
    'Complex',
    'The needs are so complex that the family needs a social worker, who will draw up a child in need plan. This is not child protection.',
  ],
  [
    'C',
    'UAB*D',
    '',
    "Children who will not thrive without services from social care. A statutory assessment is offered with the parents' agreement. If matters worsen, section 47 may apply.",
  ],
  [
    'B+C',
    'UA*D',
    'Complex',
    "Coordinated by the council's family support team, with a team around the family; or, where the child is in need under section 17, by a social worker who carries out an assessment. Targeted family support worker and intensive early help are used in both.",
  ],
  [
    'U',
    '*ABCD',
    'Thriving',
    'Most families, most of the time. You use the same services as everybody else and do not need any more.',
  ],
  [
    'U',
    '*ABCD',
    'Universal',
    'Nothing special. The family copes, and uses the same schools, surgeries, playgroups and parks as all the others.',
  ],
  [
    'U',
    '*ABCD',
    'Coping',
    'Children who are growing up well with the help of their parents, school and doctor.',
  ],
  ['U', '*ABCD', '', 'My family, my school and my doctor give me all I need. No assessment, no plan.'],
  [
    'A',
    'U*CD',
    '',
    'Help comes from the practitioner who spotted the need. An Early Help Plan is written by that practitioner. No other agency has to be asked.',
  ],
  [
    'D',
    'UABC*',
    '',
    'Children at immediate risk. Dial 999 or contact the duty team by telephone; the police and social workers act on the same day and may ask a court for an order.',
  ],
  [
    'C',
    'UAB*D',
    '',
    'The local authority has a duty to assess these children under the Children Act 1989 and to provide services to them. A qualified social worker is allocated.',
  ],
  [
    'A+B',
    'U*CD',
    'Additional support',
    "Where only one service is involved it draws up a plan with the family. Where there are more, the borough's Early Support Team is asked to chair the meetings.",
  ],
  [
    'A+B',
    'U*D',
    'Early help',
    "The child's school, nursery or doctor may manage the need by themselves. The County Council's family support workers are on hand where that is not so.",
  ],
  [
    'A+B',
    '*CD',
    'Early help',
    "This covers both help from one agency and help from several agencies coordinated through the local authority's early help panel.",
  ],
  [
    'A+B',
    'U*CD',
    'Stage of early help',
    "Single-agency support is offered first. If this does not bring change, the case is discussed at the council's Early Help Panel, which may add a targeted service.",
  ],
  [
    'A+B',
    'U*CD',
    'Help',
    'A lone professional can usually deal with it. A bigger problem is shared with the Early Help Hub, part of the council, which finds an extra worker.',
  ],
  [
    'A+B',
    'U*CD',
    'Universal plus and partnership plus',
    "Universal services respond with something extra of their own, or jointly with the local authority's targeted services under a team around the child.",
  ],
  [
    'B',
    'UA*CD',
    'Family help',
    'Needs cannot be met by one agency. The Locality Early Help Team of the council arranges a team around the family; a teacher may be the lead professional.',
  ],
  [
    'B',
    'UA*CD',
    'Level of targeted help',
    "A family practitioner from the council's early help service works with the family at home for up to six months.",
  ],
  [
    'B',
    'UA*CD',
    'More help',
    "Any practitioner may lead. The council's Early Help Adviser must be consulted and attends reviews. Social workers advise but do not hold the case.",
  ],
  [
    'B',
    'U*CD',
    'Multi-agency early help',
    "Two or more agencies act together with a plan that the authority's early help module records and its coordinators review.",
  ],
  [
    'A',
    'U*BCD',
    'Early help',
    'A school may ask a colleague for advice but works with the family itself. The local authority plays no part.',
  ],
  [
    'A',
    'U*CD',
    'Early help',
    "The nursery, school or health visitor works with the family on a plan. No service of the council's is drawn in.",
  ],
  [
    'A',
    'U*BCD',
    'Lower need',
    "Help is given by people the family already sees, such as the teacher or the nurse. It does not involve the council's early help service or social workers.",
  ],
  [
    'A',
    'U*BCD',
    'Extra',
    "Practitioners in universal services complete an early help assessment and act as lead professional without support from children's services.",
  ],
  [
    'C',
    'UAB*D',
    'Complex',
    "A referral to children's social care is needed so that a social worker can assess what the child needs. Agreement of the parents is sought.",
  ],
  [
    'C',
    'UAB*D',
    'Substantial need',
    'Health or development is likely to be impaired unless services are provided. Assessed within 45 working days by a qualified social worker.',
  ],
  [
    'C',
    'UAB*D',
    'Specialist',
    'Statutory assessment as a child in need. It is not a matter for child protection enquiries, but if in the assessment harm comes to light, a strategy discussion must be held.',
  ],
  [
    'D',
    'UABC*',
    'Emergency',
    'Someone has hurt the child or is about to. Police and social workers go out together on the same day. A judge can order that the child be kept safe elsewhere.',
  ],
  [
    'D',
    'UABC*',
    'Critical',
    'The child cannot safely stay at home or is in danger there. Phone the duty team at once. Children may need to be looked after by the council.',
  ],
  [
    'C+D',
    'UAB*',
    'Social work',
    'All work done by social workers: children in need, child protection plans and children looked after.',
  ],
  [
    'C+D',
    'UB*',
    'Statutory',
    'Children for whom the law lays a duty on the council: section 17, section 47.',
  ],
  [
    'C+D',
    'UAB*',
    'High',
    'Social workers visit. They will agree a child in need plan with you, or if your child is not safe there will be a child protection conference.',
  ],
  [
    'D',
    'UABC*',
    '',
    'Child protection enquiries are made. The plan may later be stepped down to a child in need plan.',
  ],
  [
    'U',
    '*ABCD',
    'Green',
    'Ordinary life. Home, school and the family doctor give what is needed; there is nothing for other services to do.',
  ],
  ['U', '*BCD', 'Level of need none', 'Parents manage well. Universal health and education services only.'],
  [
    'C',
    'UAB*D',
    'Complex child in need',
    'Still a child in need under section 17, but with several serious problems; a senior social worker leads and the plan is reviewed every four weeks. Things may soon become unsafe.',
  ],
  [
    'B+C',
    'UA*D',
    'Complex',
    "Either the council's Early Help Service coordinates intensive family support with a key worker from its team and a team around the family, or a social worker assesses the child as a child in need under section 17.",
  ],
  [
    'A+B',
    'U*CD',
    'Early help',
    "In the simplest cases a midwife or teacher meets the need single-handed. In others the authority's Children and Families Hub brings services together.",
  ],
  [
    'A+B',
    'U*CD',
    'Additional',
    "Help may be uni-agency (the setting copes alone) or multi-agency, in which case the Council's Family Solutions Team allocates a key worker.",
  ],
  [
    'A+B',
    'U*CD',
    'Targeted',
    "An agency may act on its own. Alternatively, it asks the local authority's Targeted Support Service to take part.",
  ],
  [
    'B',
    'UA*CD',
    'Level of help',
    "The authority's Intensive Support Team joins the school's plan and visits weekly.",
  ],
  [
    'B',
    'UA*CD',
    'Enhanced',
    "A lead practitioner from any agency is supported by the Council's Integrated Locality Team, which calls the meetings.",
  ],
  [
    'A',
    'U*BCD',
    'Some support',
    "Your health visitor or your child's school will help you. No one from the council needs to know.",
  ],
  [
    'A',
    'U*BCD',
    'Emerging needs',
    'Early help assessment by the setting, with its own plan. Council services are not called upon.',
  ],
  [
    'C',
    'UAB*D',
    'Complex',
    "Children's Services will carry out a Child and Family Assessment and draw up a Child in Need Plan.",
  ],
  [
    'C',
    'UAB*D',
    'Social work help',
    'The council must by law assess; parents have to agree. A social worker is the lead professional.',
  ],
  [
    'D',
    'UABC*',
    'Protection',
    'Immediate call to the police or the Multi-Agency Safeguarding Hub. A strategy meeting decides on joint enquiries.',
  ],
  [
    'C+D',
    'UAB*',
    'Statutory',
    'Social work under Part 3 or Part 5 of the Children Act: children in need, at risk of significant harm or in care.',
  ],
  ['U', '*ABCD', 'Everyday', 'Open-access services are all that is needed.'],
  [
    'A+B',
    'U*CD',
    '',
    'Children who need early help. It starts with one agency: the nursery or GP who knows the family completes an assessment and acts on it. Where that is not enough the Council’s Locality Team advises and adds a family support worker. Both are Level 2.',
  ],
  [
    'A+B',
    'U*CD',
    'Early help',
    'The midwife, school or health visitor writes an early help plan. If this does not work, the borough’s Early Help Panel allocates a key worker.',
  ],
  [
    'A+B',
    'U*CD',
    'Early help',
    'A school or health visitor takes the lead. When more help is needed the authority’s Family Support Service joins in.',
  ],
  [
    'B+C',
    'UA*D',
    'Intensive',
    'The Council takes the lead. Most families have a key worker from the Family Support team, with a team around the family; if your child may be a child in need (section 17) a social worker will carry out a child and family assessment. Both are part of Level 3.',
  ],
  [
    'B+C',
    'UA*D',
    'Intensive',
    'Intensive family support from the council’s Family Solutions team and a team around the family. Should the child be in need as defined in section 17, a social worker leads instead. This level covers both kinds of help.',
  ],
  [
    'C+D',
    'UAB*',
    'Statutory',
    'A social worker carries out a child and family assessment under section 17. If there is cause to suspect significant harm, section 47 enquiries follow. Either way, all of this is Level 4.',
  ],
  [
    'B',
    'UA*CD',
    '',
    'The council’s Early Help Hub coordinates a team around the family; the school may keep the lead. Both parents are asked for consent. If more help is needed a family support worker is added.',
  ],
  [
    'C',
    'UAB*D',
    '',
    'A child in need under section 17. A social worker carries out an assessment, and a family support worker from the council’s Family Help Team may help. Both are allocated within five days.',
  ],
  [
    'C',
    'UAB*D',
    '',
    'A social worker carries out a child and family assessment under section 17, with a child protection medical where necessary.',
  ],
];

describe('a definition in words that nobody foresaw, beside the levels that the document has', () => {
  it.each(cases)('%s in %s, %s: %s', (standard, beside, name, definition) => {
    const parts = [...beside].flatMap((level, i) => {
      const text = level === '*' ? definition : DEFINED[level as keyof typeof DEFINED];
      const label = `Level ${i + 1}`;
      return [
        h(2, level === '*' && name !== '' ? `${label} – ${name}` : label),
        p(text),
        ...li('Overcrowded housing', 'Bullied at school', 'Missing from home'),
      ];
    });
    const found = structure(documentOf(h(1, 'Thresholds of need'), parts), guide);
    expect(found.levels[[...beside].indexOf('*')]?.standard.join('+')).toBe(standard);
  });
});
