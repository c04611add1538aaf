/** One change to the manifest, and the sentence it is to be told by. */
export interface Broken {
  readonly name: string;
  readonly from: string | RegExp;
  readonly to: string;
  /** What the sentence's line holds, where that is not the beginning of the change. */
  readonly at?: string;
  readonly says: string;
}

const SITE = "https://localhost:3000";
const xs = (count: number): string => "x".repeat(count);

/** Every kind of fault once. */
export const BROKEN: readonly Broken[] = [
  {
    name: "a tag that is never closed",
    from: "</ProviderName>",
    to: "",
    at: "</OfficeApp>",
    says: "The XML is not well formed: Opening and ending tag mismatch: ProviderName line 10 and OfficeApp.",
  },
  {
    name: "an element that is missing",
    from: /<SupportUrl[^>]*>/,
    to: "",
    at: 'xsi:type="TaskPaneApp">',
    says: "<OfficeApp> lacks <SupportUrl>.",
  },
  {
    name: "elements in the wrong order",
    from: '<Title resid="OpenPane.Label" />\n                    <Description resid="OpenPane.Tip" />',
    to: '<Description resid="OpenPane.Tip" />\n<Title resid="OpenPane.Label" />',
    at: '<Title resid="OpenPane.Label" />',
    says: "<Title> belongs before <Description> in <Supertip>.",
  },
  {
    name: "an element that is given twice",
    from: '<FunctionFile resid="Pane.Url" />',
    to: '<FunctionFile resid="Pane.Url" />\n<FunctionFile resid="Pane.Url"/>',
    at: '<FunctionFile resid="Pane.Url"/>',
    says: "<FunctionFile> stands twice in <DesktopFormFactor>.",
  },
  {
    name: "an element that Excel does not know there",
    from: '<Group id="AppendixBuilder.Group">',
    to: '<Group id="AppendixBuilder.Group"><Colour />',
    says: "<Colour> has no place in <Group>.",
  },
  {
    name: "an id that is no GUID",
    from: "<Id>c771d00b-",
    to: "<Id>c771d00-",
    says: "“c771d00-0eb7-4456-8ed4-8e88f08cc0eb” is no Id: write a GUID, as 01234567-89ab-cdef-0123-456789abcdef.",
  },
  {
    name: "a version of two numbers",
    from: "<Version>1.0.0.0<",
    to: "<Version>1.0<",
    says: "“1.0” is no Version: write four numbers, as 1.0.0.0.",
  },
  {
    name: "two buttons with one id",
    from: 'id="AppendixBuilder.CheckFigures"',
    to: 'id="AppendixBuilder.OpenPane"',
    says: "The id “AppendixBuilder.OpenPane” is given twice.",
  },
  {
    name: "two resources with one id",
    from: '<bt:Url id="Help.Url"',
    to: `<bt:Url id="Pane.Url" DefaultValue="${SITE}/taskpane.html"/>\n<bt:Url id="Help.Url"`,
    says: "The id “Pane.Url” is given twice.",
  },
  {
    name: "a resid that nothing defines",
    from: '<Label resid="OpenPane.Label" />',
    to: '<Label resid="OpenPane.Name" />',
    says: "<Label> names “OpenPane.Name”, which <ShortStrings> does not define.",
  },
  {
    name: "a resource that is used nowhere",
    from: "</bt:ShortStrings>",
    to: '<bt:String id="Old.Label" DefaultValue="Old" />\n</bt:ShortStrings>',
    says: "“Old.Label” of <ShortStrings> is used nowhere.",
  },
  {
    name: "a resid of 33 characters",
    from: /Group\.Label"/g,
    to: `${xs(33)}"`,
    at: `<bt:String id="${xs(33)}"`,
    says: `The id “${xs(33)}” has 33 characters; 32 is the most.`,
  },
  {
    name: "a short string of 126 characters",
    from: 'DefaultValue="Open pane"',
    to: `DefaultValue="${xs(126)}"`,
    says: "The text of “OpenPane.Label” has 126 characters; 125 is the most.",
  },
  {
    name: "a long string of 251 characters",
    from: 'id="OpenPane.Tip" DefaultValue="',
    to: `id="OpenPane.Tip" DefaultValue="${xs(251)}" Old="`,
    says: "The text of “OpenPane.Tip” has 251 characters; 250 is the most.",
  },
  {
    name: "a description of 251 characters",
    from: '<Description DefaultValue="',
    to: `<Description DefaultValue="${xs(251)}" Old="`,
    says: "The text of <Description> has 251 characters; 250 is the most.",
  },
  {
    name: "an address over plain http",
    from: `<SupportUrl DefaultValue="${SITE}/`,
    to: '<SupportUrl DefaultValue="http://localhost:3000/',
    says: "“http://localhost:3000/assets/help.html” is no https address.",
  },
  {
    name: "a domain over plain http",
    from: "<!-- No AppDomains: the pane never leaves the site that it is served from. -->",
    to: "<AppDomains><AppDomain>http://example.gov.uk</AppDomain></AppDomains>",
    says: "“http://example.gov.uk” is no https address.",
  },
  {
    name: "an icon that lies elsewhere",
    from: `<IconUrl DefaultValue="${SITE}/`,
    to: '<IconUrl DefaultValue="https://example.gov.uk/',
    says: `The icon https://example.gov.uk/assets/icons/appendix-32.png does not lie under ${SITE}/.`,
  },
  {
    name: "an icon that does not exist",
    from: "icons/pane-20.png",
    to: "icons/pane-21.png",
    at: '<bt:Image size="20" resid="Pane.20" />',
    says: "assets/icons/pane-21.png is no PNG picture of this project.",
  },
  {
    name: "an icon that is no PNG",
    from: "icons/pane-20.png",
    to: "icons/pane-20.svg",
    at: '<bt:Image size="20" resid="Pane.20" />',
    says: "assets/icons/pane-20.svg is no PNG picture of this project.",
  },
  {
    name: "a ribbon icon of other pixels than it says",
    from: "icons/check-24.png",
    to: "icons/check-48.png",
    at: '<bt:Image size="24" resid="Check.24" />',
    says: "assets/icons/check-48.png has 48 × 48 pixels, where 24 × 24 are said.",
  },
  {
    name: "a product icon of other pixels than Excel takes",
    from: `<HighResolutionIconUrl DefaultValue="${SITE}/assets/icons/appendix-64.png`,
    to: `<HighResolutionIconUrl DefaultValue="${SITE}/assets/icons/appendix-128.png`,
    says: "assets/icons/appendix-128.png has 128 × 128 pixels, where 64 × 64 are said.",
  },
  {
    name: "an icon without all its sizes",
    from: /<bt:Image size="40" resid="Build\.40" \/>|<bt:Image id="Build\.40"[^>]*>/g,
    to: "",
    at: '<Icon>\n                    <bt:Image size="16" resid="Build.16" />',
    says: "<Icon> lacks 40 pixels; give all eight sizes.",
  },
  {
    name: "a page of its own for the functions",
    from: '<FunctionFile resid="Pane.Url" />',
    to: '<FunctionFile resid="Help.Url" />',
    says: "<FunctionFile> names “Help.Url”, and <Runtime> “Pane.Url”; both must name one page.",
  },
  {
    name: "a page of its own for the pane",
    from: '<SourceLocation resid="Pane.Url" />',
    to: '<SourceLocation resid="Help.Url" />',
    says: "<SourceLocation> names “Help.Url”, and <Runtime> “Pane.Url”; both must name one page.",
  },
  {
    name: "another page where there are no buttons",
    from: `<SourceLocation DefaultValue="${SITE}/taskpane.html"`,
    to: `<SourceLocation DefaultValue="${SITE}/pane.html"`,
    says: `<SourceLocation> is ${SITE}/pane.html, and the page of <Runtime> ${SITE}/taskpane.html.`,
  },
  {
    name: "a shared runtime that is short",
    from: 'lifetime="long"',
    to: 'lifetime="short"',
    says: "The lifetime of <Runtime> is “short”; a shared one is long.",
  },
  {
    name: "a button for a function that the code does not have",
    from: /<Action xsi:type="ShowTaskpane">.*?<\/Action>/s,
    to: '<Action xsi:type="ExecuteFunction"><FunctionName>openPane</FunctionName></Action>',
    says: "The code has no command “openPane”.",
  },
  {
    name: "a function of the code that no button calls",
    from: /<Action xsi:type="ExecuteFunction">\s*<FunctionName>checkFigures<.*?<\/Action>/s,
    to: '<Action xsi:type="ShowTaskpane"><SourceLocation resid="Pane.Url" /></Action>',
    at: 'xsi:type="TaskPaneApp">',
    says: "No button calls the command “checkFigures”.",
  },
];
