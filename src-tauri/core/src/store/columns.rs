//! How words of a few, and lines, are written in their columns.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

use crate::guide::TalkKind;
use crate::name::Line;
use crate::plan::PlanStatus;
use crate::role::Role;

impl<const MOST: usize> ToSql for Line<MOST> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok((**self).into())
    }
}

impl<const MOST: usize> FromSql for Line<MOST> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(Self::claimed(value.as_str()?))
    }
}

impl ToSql for Role {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Subject => "subject".into(),
            Self::Host => "host".into(),
        })
    }
}

impl FromSql for Role {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value.as_str()? {
            "subject" => Ok(Self::Subject),
            "host" => Ok(Self::Host),
            _ => Err(FromSqlError::InvalidType),
        }
    }
}

impl ToSql for PlanStatus {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::None => "none".into(),
            Self::Draft => "draft".into(),
            Self::AwaitsOther => "awaits_other".into(),
            Self::AwaitsYou => "awaits_you".into(),
            Self::Agreed => "agreed".into(),
            Self::ChangedSince => "changed_since".into(),
        })
    }
}

impl FromSql for PlanStatus {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value.as_str()? {
            "none" => Ok(Self::None),
            "draft" => Ok(Self::Draft),
            "awaits_other" => Ok(Self::AwaitsOther),
            "awaits_you" => Ok(Self::AwaitsYou),
            "agreed" => Ok(Self::Agreed),
            "changed_since" => Ok(Self::ChangedSince),
            _ => Err(FromSqlError::InvalidType),
        }
    }
}

impl ToSql for TalkKind {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Lus => "lus".into(),
            Self::Mus => "mus".into(),
        })
    }
}

impl FromSql for TalkKind {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value.as_str()? {
            "lus" => Ok(Self::Lus),
            "mus" => Ok(Self::Mus),
            _ => Err(FromSqlError::InvalidType),
        }
    }
}
