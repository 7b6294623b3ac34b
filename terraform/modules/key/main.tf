data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
data "aws_region" "current" {}

locals {
  account   = data.aws_caller_identity.current.account_id
  partition = data.aws_partition.current.partition
  region    = data.aws_region.current.name

  # Other permissions to use the key come from the policies of each role.
  account_statement = {
    Sid       = "TheAccountAdministersTheKey"
    Effect    = "Allow"
    Principal = { AWS = "arn:${local.partition}:iam::${local.account}:root" }
    Action    = "kms:*"
    Resource  = "*"
  }

  logs_statement = {
    Sid       = "CloudWatchLogsEncryptsTheseGroups"
    Effect    = "Allow"
    Principal = { Service = "logs.${local.region}.amazonaws.com" }
    Action = [
      "kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*",
    ]
    Resource = "*"
    Condition = {
      ArnEquals = {
        "kms:EncryptionContext:aws:logs:arn" = [
          for name in var.log_group_names :
          "arn:${local.partition}:logs:${local.region}:${local.account}:log-group:${name}"
        ]
      }
    }
  }

  # The service that starts the instance, here Auto Scaling, also creates the disk. These statements
  # are those of the AWS managed key for EBS.
  disks_statements = [
    {
      Sid       = "EC2EncryptsDisksOfThisAccount"
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action = [
        "kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*",
      ]
      Resource = "*"
      Condition = {
        StringEquals = {
          "kms:CallerAccount" = local.account
          "kms:ViaService"    = "ec2.${local.region}.amazonaws.com"
        }
      }
    },
    {
      Sid       = "EC2HandsTheKeyToTheDisk"
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = "kms:CreateGrant"
      Resource  = "*"
      Condition = {
        StringEquals = {
          "kms:CallerAccount" = local.account
          "kms:ViaService"    = "ec2.${local.region}.amazonaws.com"
        }
        Bool = { "kms:GrantIsForAWSResource" = "true" }
      }
    },
  ]
}

resource "aws_kms_key" "this" {
  description             = var.description
  enable_key_rotation     = true
  deletion_window_in_days = 30

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      [local.account_statement],
      length(var.log_group_names) > 0 ? [local.logs_statement] : [],
      [for statement in local.disks_statements : statement if var.encrypts_disks],
    )
  })
}

resource "aws_kms_alias" "this" {
  name          = "alias/${var.name}"
  target_key_id = aws_kms_key.this.key_id
}
