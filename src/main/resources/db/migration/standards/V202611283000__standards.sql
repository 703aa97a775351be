-- A standard 标准 of any level; its clauses and its places in frameworks hang on it.
create schema standards;

create table standards.standard (
    id uuid primary key,
    code text not null unique,
    title text not null,
    level text not null check (level in ('NATIONAL', 'INDUSTRY', 'PROVINCE', 'CITY', 'COUNTY')),
    region text not null,
    binding text not null check (binding in ('MANDATORY', 'RECOMMENDED', 'GUIDANCE')),
    state text not null check (state in
        ('PLANNED', 'DRAFT', 'CONSULTATION', 'REVIEW', 'APPROVED', 'PUBLISHED', 'IN_FORCE', 'REVIEWED', 'ABOLISHED')),
    responsible_agency uuid,
    published_on date,
    in_force_from date,
    review_due date,
    version int not null default 0
);
