# Secrets without their values. You set the values with the AWS CLI (docs/guides/aws.md), so no
# variable, plan or state contains them.

data "aws_caller_identity" "current" {}
data "aws_region" "current" {}

module "key" {
  source = "../key"

  name        = "${var.name}-secrets"
  description = "The application's secrets of ${var.name}."
}

resource "aws_secretsmanager_secret" "this" {
  for_each = var.secrets

  name                    = "${var.name}/${each.key}"
  description             = each.value
  kms_key_id              = module.key.arn
  recovery_window_in_days = var.recovery_window_days
}

resource "aws_secretsmanager_secret_policy" "this" {
  for_each = var.secrets

  secret_arn          = aws_secretsmanager_secret.this[each.key].arn
  block_public_policy = true

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "NobodyWithoutTLS"
        Effect    = "Deny"
        Principal = "*"
        Action    = "secretsmanager:*"
        Resource  = "*"
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
      {
        Sid       = "NobodyOfAnotherAccount"
        Effect    = "Deny"
        Principal = "*"
        Action    = "secretsmanager:*"
        Resource  = "*"
        Condition = {
          StringNotEquals = { "aws:PrincipalAccount" = data.aws_caller_identity.current.account_id }
        }
      },
    ]
  })
}

locals {
  arns = { for name, secret in aws_secretsmanager_secret.this : name => secret.arn }

  # A reader may fetch these secrets and decrypt them, through Secrets Manager only.
  reader_statements = {
    for reader, names in var.readers : reader => [
      {
        Sid      = "ReadTheseSecrets"
        Effect   = "Allow"
        Action   = ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"]
        Resource = concat([for name in names : local.arns[name]], local.foreign_arns[reader])
      },
      {
        Sid      = "DecryptThem"
        Effect   = "Allow"
        Action   = "kms:Decrypt"
        Resource = concat([module.key.arn], local.foreign_key_arns[reader])
        Condition = {
          StringEquals = {
            "kms:ViaService" = "secretsmanager.${data.aws_region.current.name}.amazonaws.com"
          }
        }
      },
    ]
  }

  foreign_arns = {
    for reader in keys(var.readers) : reader => [
      for secret in values(var.foreign_secrets) : secret.arn if contains(secret.readers, reader)
    ]
  }

  foreign_key_arns = {
    for reader in keys(var.readers) : reader => [
      for secret in values(var.foreign_secrets) : secret.key_arn if contains(secret.readers, reader)
    ]
  }
}
