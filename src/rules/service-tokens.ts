/** Rules for tokens of services that say by their beginning whose they are. Each row is a service; data only. */
import { defineRules, type SearchRule } from './define.ts'
import { entropy, isPlaceholder, isSequence } from './placeholder.ts'

interface Token {
  readonly id: string
  readonly title: string
  readonly literals: readonly string[]
  /** The token, without what may stand around it. */
  readonly form: string
  /** How its examples begin, and how many characters of what alphabet follow: `{32}` of letters and digits, `<32>` of hexadecimal ones. */
  readonly example: string
}

const tokens: readonly Token[] = [
  { id: 'digitalocean-token', title: 'DigitalOcean token', literals: ['dop_v1_', 'doo_v1_', 'dor_v1_'], form: 'do[opr]_v1_[0-9a-f]{64}', example: 'dop_v1_<64>' },
  { id: 'huggingface-token', title: 'Hugging Face token', literals: ['hf_'], form: 'hf_[A-Za-z0-9]{34}', example: 'hf_{34}' },
  { id: 'vault-token', title: 'HashiCorp Vault token', literals: ['hvs.', 'hvb.'], form: String.raw`hv[sb]\.[\w-]{24,200}`, example: 'hvs.{90}' },
  { id: 'grafana-token', title: 'Grafana token', literals: ['glsa_', 'glc_eyJ'], form: 'glsa_[A-Za-z0-9]{32}_[0-9a-f]{8}|glc_eyJ[A-Za-z0-9+/=]{40,400}', example: 'glsa_{32}_<8>' },
  { id: 'tailscale-key', title: 'Tailscale key', literals: ['tskey-'], form: String.raw`tskey-(?:auth|api|client)-[A-Za-z0-9]{8,24}(?:CNTRL)?-[A-Za-z0-9]{20,60}`, example: 'tskey-auth-{12}CNTRL-{32}' },
  { id: 'shopify-token', title: 'Shopify token', literals: ['shpat_', 'shpca_', 'shppa_', 'shpss_'], form: 'shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}', example: 'shpat_<32>' },
  { id: 'docker-hub-token', title: 'Docker Hub token', literals: ['dckr_pat_', 'dckr_oat_'], form: String.raw`dckr_[po]at_[\w-]{20,60}`, example: 'dckr_pat_{27}' },
  { id: 'atlassian-token', title: 'Atlassian token', literals: ['ATATT3', 'ATBB'], form: String.raw`ATATT3[\w=-]{100,250}|ATBB[A-Za-z0-9]{32}`, example: 'ATBB{32}' },
  { id: 'sentry-token', title: 'Sentry token', literals: ['sntrys_', 'sntryu_'], form: 'sntrys_eyJ[A-Za-z0-9+/=_-]{50,400}|sntryu_[0-9a-f]{64}', example: 'sntryu_<64>' },
  { id: 'new-relic-key', title: 'New Relic key', literals: ['NRAK-', 'NRJS-', 'NRAL'], form: 'NRAK-[A-Z0-9]{27}|NRJS-[0-9a-f]{19}|[0-9a-f]{36}NRAL', example: 'NRJS-<19>' },
  { id: 'google-oauth-secret', title: 'Google OAuth client secret', literals: ['GOCSPX-'], form: String.raw`GOCSPX-[\w-]{28}`, example: 'GOCSPX-{28}' },
  { id: 'databricks-token', title: 'Databricks token', literals: ['dapi'], form: 'dapi[0-9a-f]{32}(?:-\\d)?', example: 'dapi<32>' },
  { id: 'linear-key', title: 'Linear key', literals: ['lin_api_'], form: 'lin_api_[A-Za-z0-9]{40}', example: 'lin_api_{40}' },
  { id: 'notion-token', title: 'Notion token', literals: ['ntn_'], form: 'ntn_[A-Za-z0-9]{40,50}', example: 'ntn_{43}' },
  { id: 'postman-key', title: 'Postman key', literals: ['PMAK-'], form: 'PMAK-[0-9a-f]{24}-[0-9a-f]{34}', example: 'PMAK-<24>-<34>' },
  { id: 'planetscale-token', title: 'PlanetScale token', literals: ['pscale_'], form: String.raw`pscale_(?:tkn|oauth|pw)_[\w.-]{32,64}`, example: 'pscale_tkn_{43}' },
  { id: 'supabase-token', title: 'Supabase token', literals: ['sbp_', 'sb_secret_'], form: String.raw`sbp_[0-9a-f]{40}|sb_secret_[\w-]{20,50}`, example: 'sbp_<40>' },
  { id: 'doppler-token', title: 'Doppler token', literals: ['dp.pt.', 'dp.st.'], form: String.raw`dp\.(?:pt|st(?:\.[\w-]{1,30})?)\.[A-Za-z0-9]{40,44}`, example: 'dp.pt.{43}' },
  { id: 'rubygems-key', title: 'RubyGems key', literals: ['rubygems_'], form: 'rubygems_[0-9a-f]{48}', example: 'rubygems_<48>' },
  { id: 'pulumi-token', title: 'Pulumi token', literals: ['pul-'], form: 'pul-[0-9a-f]{40}', example: 'pul-<40>' },
  { id: 'mailgun-key', title: 'Mailgun key', literals: ['key-'], form: 'key-[0-9a-f]{32}', example: 'key-<32>' },
  { id: 'square-token', title: 'Square token', literals: ['sq0csp-', 'sq0atp-'], form: String.raw`sq0(?:csp|atp)-[\w-]{22,43}`, example: 'sq0csp-{43}' },
  { id: 'adafruit-io-key', title: 'Adafruit IO key', literals: ['aio_'], form: 'aio_[A-Za-z]{4}[A-Za-z0-9]{24}', example: 'aio_[4]{24}' },
  { id: 'alibaba-access-key-id', title: 'Alibaba Cloud access key id', literals: ['LTAI'], form: 'LTAI[A-Za-z0-9]{12,20}', example: 'LTAI{20}' },
  { id: 'tencent-secret-key-id', title: 'Tencent Cloud secret id', literals: ['AKID'], form: 'AKID[A-Za-z0-9]{32}', example: 'AKID{32}' },
  { id: 'cloud-messaging-key', title: 'Server key of Firebase Cloud Messaging', literals: [':APA91b'], form: String.raw`AAAA[\w-]{7}:APA91b[\w-]{134}`, example: 'AAAA{7}:APA91b{134}' },
  { id: 'age-key', title: 'Secret key of age', literals: ['AGE-SECRET-KEY-1'], form: 'AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}', example: 'AGE-SECRET-KEY-1|58|' },
  { id: 'mapbox-secret-token', title: 'Mapbox secret token', literals: ['sk.eyJ'], form: String.raw`sk\.eyJ[\w-]{60,200}\.[\w-]{20,30}`, example: 'sk.eyJ{70}.{22}' },
  { id: 'discord-web-hook', title: 'Discord web hook', literals: ['/api/webhooks/'], form: String.raw`https://(?:\w{2,8}\.)?discord(?:app)?\.com/api/webhooks/\d{17,20}/[\w-]{60,80}`, example: 'https://discord.com/api/webhooks/104857201938475629/{68}' },
  { id: 'teams-web-hook', title: 'Microsoft Teams web hook', literals: ['.webhook.office.com/'], form: String.raw`https://[\w-]{2,40}\.webhook\.office\.com/webhookb2/[\w@-]{36,80}/IncomingWebhook/[0-9a-f]{32}/[\w-]{30,40}`, example: 'https://unit.webhook.office.com/webhookb2/<36>/IncomingWebhook/<32>/<36>' },
  { id: 'gitlab-other-token', title: 'GitLab token of a feed, trigger, agent or application', literals: ['glsoat-', 'glcbt-', 'glptt-', 'glft-', 'glagent-', 'gloas-', 'glimt-'], form: String.raw`gl(?:soat|cbt|ptt|ft|agent|oas|imt)-[\w-]{20,80}`, example: 'glptt-<40>' },
  { id: 'google-access-token', title: 'Google access token', literals: ['ya29.'], form: String.raw`ya29\.[\w-]{60,400}`, example: 'ya29.{90}' },
  { id: 'facebook-token', title: 'Facebook access token', literals: ['EAACEdEose0cBA', 'EAAG', 'EAAB'], form: 'EAA(?:CEdEose0cBA|G|B)[A-Za-z0-9]{80,300}', example: 'EAAG{120}' },
  { id: 'discord-bot-token', title: 'Discord bot token', literals: ['bot.run(', 'discord', 'DISCORD'], form: String.raw`[MNO][A-Za-z\d_-]{23,27}\.[\w-]{6}\.[\w-]{27,40}`, example: 'discord_token = M{25}.{6}.{30}' },
  { id: 'dropbox-token', title: 'Dropbox token', literals: ['sl.'], form: String.raw`sl\.(?:u\.)?[\w-]{130,300}`, example: 'sl.{140}' },
  { id: 'terraform-cloud-token', title: 'Terraform Cloud token', literals: ['.atlasv1.'], form: String.raw`[A-Za-z0-9]{14}\.atlasv1\.[\w-]{60,70}`, example: '{14}.atlasv1.{66}' },
  { id: 'netlify-token', title: 'Netlify token', literals: ['nfp_'], form: 'nfp_[A-Za-z0-9]{36,40}', example: 'nfp_{36}' },
  { id: 'fly-token', title: 'Fly.io token', literals: ['FlyV1 ', 'fo1_'], form: String.raw`fo1_[\w-]{40,60}`, example: 'fo1_{43}' },
  { id: 'replicate-token', title: 'Replicate token', literals: ['r8_'], form: 'r8_[A-Za-z0-9]{37}', example: 'r8_{37}' },
  { id: 'groq-key', title: 'Groq API key', literals: ['gsk_'], form: 'gsk_[A-Za-z0-9]{52}', example: 'gsk_{52}' },
  { id: 'xai-key', title: 'xAI API key', literals: ['xai-'], form: 'xai-[A-Za-z0-9]{80}', example: 'xai-{80}' },
  { id: 'perplexity-key', title: 'Perplexity API key', literals: ['pplx-'], form: 'pplx-[A-Za-z0-9]{48,56}', example: 'pplx-{48}' },
  { id: 'brevo-key', title: 'Brevo key', literals: ['xkeysib-', 'xsmtpsib-'], form: 'x(?:key|smtp)sib-[0-9a-f]{64}-[A-Za-z0-9]{16}', example: 'xkeysib-<64>-{16}' },
  { id: 'sonar-token', title: 'SonarQube token', literals: ['squ_', 'sqp_', 'sqa_'], form: 'sq[upa]_[0-9a-f]{40}', example: 'squ_<40>' },
  { id: 'heroku-key', title: 'Heroku key', literals: ['HRKU-'], form: String.raw`HRKU-[\w-]{36,80}`, example: 'HRKU-{60}' },
  { id: 'figma-token', title: 'Figma token', literals: ['figd_'], form: String.raw`figd_[\w-]{40,50}`, example: 'figd_{40}' },
  { id: 'contentful-token', title: 'Contentful token', literals: ['CFPAT-'], form: String.raw`CFPAT-[\w-]{43}`, example: 'CFPAT-{43}' },
  { id: 'ubidots-token', title: 'Ubidots token', literals: ['BBFF-', 'BBUS-'], form: 'BB(?:FF|US)-[A-Za-z0-9]{30,40}', example: 'BBFF-{34}' },
  { id: 'things-network-key', title: 'Key of The Things Network', literals: ['NNSXS.', 'ttn-account-v2.'], form: String.raw`NNSXS\.[A-Z2-7]{39}\.[A-Z2-7]{52}|ttn-account-v2\.[\w-]{40,100}`, example: 'ttn-account-v2.{60}' },
  { id: 'artifactory-token', title: 'Artifactory token', literals: ['AKCp', 'cmVmdGtuO'], form: 'AKCp[A-Za-z0-9]{69}|cmVmdGtuO[A-Za-z0-9]{55}', example: 'AKCp{69}' },
  { id: 'easypost-key', title: 'EasyPost key', literals: ['EZAK', 'EZTK'], form: 'EZ[AT]K[A-Za-z0-9]{54}', example: 'EZAK{54}' },
  { id: 'flutterwave-key', title: 'Flutterwave secret key', literals: ['FLWSECK-'], form: 'FLWSECK-[0-9a-f]{32}-X', example: 'FLWSECK-<32>-X' },
  { id: 'razorpay-key', title: 'Razorpay live key', literals: ['rzp_live_'], form: 'rzp_live_[A-Za-z0-9]{14,24}', example: 'rzp_live_{14}' },
  { id: 'twilio-account-key', title: 'Twilio API key', literals: ['twilio'], form: 'SK[0-9a-f]{32}', example: 'twilio: SK<32>' },
]

const letters = 'qRkLmXvTzYbNcWsHdJfPgUeAoZtGhKwMx'
const digits = '7294810365'
const mixed = Array.from(letters, (letter, index) => letter + (digits[index % 10] ?? '')).join('')
const hex = '8f3a1c9e7b2d4f60a5c8e1937d4b2f069c1e7a35'
const bech = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L'
const run = (alphabet: string, length: string): string => alphabet.repeat(8).slice(3, 3 + Number(length))
/** Examples are made here, so that no scanner takes this file for a leak. */
const example = (text: string): string =>
  text.replaceAll(/\{(\d+)\}/gu, (_, length: string) => run(mixed, length)).replaceAll(/<(\d+)>/gu, (_, length: string) => run(hex, length)).replaceAll(/\[(\d+)\]/gu, (_, length: string) => run(letters, length)).replaceAll(/\|(\d+)\|/gu, (_, length: string) => run(bech, length))

export const serviceTokenRules = defineRules(tokens.map(({ id, title, literals, form, example: text }): SearchRule => ({
  id,
  title,
  literals,
  pattern: new RegExp(`(?<![\\w.+/-])(?<secret>${form})(?![\\w-])`, 'u'),
  accept: ({ secret = '' }) => !isPlaceholder(secret) && !isSequence(secret) && entropy(secret) >= 3,
  examples: [example(text), `token="${example(text)}"`],
  counterExamples: [text.replaceAll(/[{<[|](\d+)[}>\]|]/gu, (_, length: string) => 'x'.repeat(Number(length))), literals.join(' ')],
})))
