-- A duty had words for its carriers and nothing else; what it does not say now is what the base catalogue says of the category.
ALTER TABLE disclosure.duty ADD COLUMN since date, ADD COLUMN carrier_codes text[] NOT NULL DEFAULT '{}',
    ADD COLUMN limit_id text, ADD COLUMN limit_days integer CHECK (limit_days > 0), ADD COLUMN audience text[] NOT NULL DEFAULT '{}',
    ADD COLUMN way text CHECK (way IN ('PROACTIVE', 'ON_REQUEST')),
    ADD COLUMN period text CHECK (period IN ('ONCE', 'AS_IT_HAPPENS', 'YEARLY', 'QUARTERLY', 'MONTHLY')),
    ADD COLUMN month integer CHECK (month BETWEEN 1 AND 12),
    ADD CHECK (limit_id IS NOT NULL OR limit_days IS NULL),
    ADD CHECK ((period IS NOT DISTINCT FROM 'YEARLY') = (month IS NOT NULL));
ALTER TABLE disclosure.duty DROP CONSTRAINT duty_carriers_check;
-- The words that name a carrier of the list become its code, the rest stays as words under 其他.
WITH piece AS (
  SELECT d.agency_id, d.category, p.at, btrim(p.text) AS text,
    CASE WHEN p.text LIKE '%网站%' THEN '01' WHEN p.text LIKE '%公报%' THEN '02' WHEN p.text ~ '两微|微信|微博|客户端' THEN '03'
      WHEN p.text ~ '发布会|听证会' THEN '04' WHEN p.text ~ '广播|电视' THEN '05' WHEN p.text ~ '纸质|报刊|报纸' THEN '06'
      WHEN p.text ~ '查阅|档案馆|图书馆' THEN '07' WHEN p.text LIKE '%政务服务中心%' THEN '08' WHEN p.text LIKE '%便民服务%' THEN '09'
      WHEN p.text ~ '入户|现场' THEN '10' WHEN p.text ~ '公示栏|电子屏' THEN '11' WHEN p.text LIKE '%推送%' THEN '12' ELSE '99' END AS code
  FROM disclosure.duty d, regexp_split_to_table(d.carriers, '[、，,；;]+') WITH ORDINALITY p (text, at) WHERE btrim(p.text) <> ''),
known AS (
  SELECT agency_id, category, array_agg(DISTINCT code ORDER BY code) AS codes,
    coalesce(string_agg(text, '、' ORDER BY at) FILTER (WHERE code = '99'), '') AS other
  FROM piece GROUP BY 1, 2)
UPDATE disclosure.duty d SET carrier_codes = k.codes, carriers = k.other FROM known k
WHERE k.agency_id = d.agency_id AND k.category = d.category AND d.carriers <> '';
UPDATE disclosure.duty SET since = (set_at AT TIME ZONE 'Asia/Shanghai')::date;
ALTER TABLE disclosure.duty ALTER COLUMN since SET NOT NULL;
COMMENT ON COLUMN disclosure.duty.carriers IS 'carriers that are not in the list';
COMMENT ON COLUMN disclosure.duty.since IS 'the day from which information of the category is expected of the agency';
