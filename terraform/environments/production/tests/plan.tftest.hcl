# Plans of the real provider without an account, with computed attributes.
# terraform/test.sh checks them against the rules in terraform/rules.

provider "aws" {
  region                      = var.region
  access_key                  = "unused"
  secret_key                  = "unused"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_requesting_account_id  = true
}

variables {
  region                  = "eu-central-1"
  availability_zones      = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]
  administrator_role_arns = ["arn:aws:iam::123456789012:role/platform"]
  certificate_arn         = "arn:aws:acm:eu-central-1:123456789012:certificate/11111111-2222-3333-4444-555555555555"
  public_access_cidrs     = ["198.51.100.7/32"]
  read_replica_count      = 1
}

run "postgres" {
  command = plan
}

run "aurora" {
  command = plan

  variables { database_engine = "aurora-postgresql" }
}

override_data {
  target = module.eks.data.aws_caller_identity.current
  values = { account_id = "123456789012" }
}

override_data {
  target = module.eks.module.key.data.aws_caller_identity.current
  values = { account_id = "123456789012" }
}

override_data {
  target = module.rds.module.key.data.aws_caller_identity.current
  values = { account_id = "123456789012" }
}

override_data {
  target = module.secrets.data.aws_caller_identity.current
  values = { account_id = "123456789012" }
}

override_data {
  target = module.secrets.module.key.data.aws_caller_identity.current
  values = { account_id = "123456789012" }
}

override_data {
  target = module.vpc.data.aws_caller_identity.current
  values = { account_id = "123456789012" }
}

override_data {
  target = module.vpc.module.logs_key.data.aws_caller_identity.current
  values = { account_id = "123456789012" }
}
